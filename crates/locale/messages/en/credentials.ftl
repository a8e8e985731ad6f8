### Sentences about passwords, codes and sessions.

credentials-cannot-open = The file { $file } cannot be opened: { $reason }
    .fix = Only the owner of the data folder may read it; run the program as that user.
credentials-failed = What proves who somebody is could not be read or written: { $reason }
    .fix = Try again; if it stays so, look at the disk and at the file credentials.sqlite.
credentials-wrong = Account and password do not go together.
    .fix = Check both; an administrator can give a new one-time code.
credentials-wait = After too many wrong tries the next one must wait { $seconds } seconds.
    .fix = Wait; an administrator can give a new one-time code.
credentials-wrong-code = These are not the digits of now, or they were used before.
    .fix = Wait for the next ones, or use a recovery code.
credentials-no-second-step = No second step was begun for this account.
    .fix = Begin it first.
credentials-code-gone = This code is not good any more, or never was.
    .fix = Ask an administrator for a new one; each is good once.
credentials-password-short = The password has { $count } characters; it takes { $least }.
    .fix = Take several words; nothing else is asked.
credentials-password-long = The password has { $count } characters; { $most } are allowed.
    .fix = Take a shorter one.
credentials-password-common = This is one of the first passwords that people guess.
    .fix = Take several words that have nothing to do with each other.
credentials-password-has-account = The password is little more than the name of the account.
    .fix = Take several words that have nothing to do with it.
credentials-token-unnamed = What the token is for is not said.
    .fix = Call it by the program that will use it.
credentials-too-many-tokens = The account has { $most } tokens; there is no room for more.
    .fix = End one that is not used any more.
