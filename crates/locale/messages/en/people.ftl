### Accounts on the pages: invitations, one's own account, those of the office.

people-accounts = Accounts
people-accounts-caption = Accounts you may see, with the roles they have today
people-with-closed = Closed ones too
people-open = Open an account
people-spelling = Letters, digits and - _ . only; a code is never given to anybody else.
people-name = Name, as it is printed
people-unit = Works at
people-unit-code = Code of the unit where the official works, if any
people-language = Language of pages and letters
people-role = Role
people-roles = Roles
people-no-roles = No role is in force today.
people-over = Over
people-over-code = Over the unit with this code
people-over-rule = The role counts for the unit and all below it. Left empty: for everything.
people-on = On
people-plans = Only on these plans, with commas between
people-forms = Only on these forms, with commas between
people-from = From
people-until = until
people-from-day = First day, such as { $day }; left empty: today
people-until-day = Last day; left empty: until it is withdrawn
people-state = State
people-reason = Why
people-grant = Grant a role
people-withdraw = Withdraw
people-not-a-role = “{ $text }” is not a role.
    .fix = Choose one of the list.
people-invite = Make a one-time link
people-invite-what = With it the official chooses a password, for the first time or anew. Links given out before end.
people-invite-second = The telephone is lost: end the second step, too
people-invited = A one-time link
people-invited-what = Give this link to the official himself. It is shown only now, and is good once.
people-invited-until = Good until { $until } (universal time).
people-close = Close the account for good
people-close-what = Nobody can sign in with it any more. What was done with it stays.
people-recorded = Recorded as entry { $entry }.
people-act-hidden = This entry tells of office-holders. Who may read personal data sees it whole.
people-yes = yes
people-no = no

## One's own account.

people-own = Your account
people-welcome = Welcome
people-welcome-what = choose a password, and you are signed in.
people-password-new = New password
people-password-again = The same again
people-password-old = Password until now
people-password-set = Set the password
people-password-change = Change the password
people-password-rule = { $least } characters or more, in any script; several words are best.
people-password-differs = The two passwords are not the same.
    .fix = Type the new password twice.
people-sessions = Where it is signed in
people-began = Since
people-seen = Last seen
people-address = From the address
people-end = End
people-this-session = here
people-end-session = Sign out there
people-end-others = Sign out everywhere else
people-end-all = Sign out everywhere
people-second = Second step
people-second-on = Beside the password, six digits from your telephone are asked for.
people-second-off = The password alone signs you in. With a second step, who learns your password still cannot.
people-second-begin = Set up a second step
people-second-end = End the second step
people-second-scan = Read this picture with an authenticator on your telephone.
people-second-picture = Picture with the secret of the second step
people-second-type = Or type these letters into it:
people-second-digits = Type the six digits it shows now.
people-second-confirm = Confirm
people-codes = Codes for a day without your telephone
people-codes-what = Write these codes down and keep them apart from the telephone. Each is good once; they are shown only now.
people-codes-kept = I have kept them
people-done-password = The password is changed. You are signed out everywhere else.
people-done-second = The second step counts from now on.
people-done-second-ended = The second step has ended.
people-done-sessions = Signed out there.
people-done-welcome = Your password is set. A second step makes the account safer.

## The demonstration.

people-demo = Look as one of them
people-demo-what = The country is invented, and so are its officials. Choose as whom you look at its pages; each sees and does what his role includes.
people-demo-other = somebody else
people-demo-clerk = Clerk of a commune: fills in its reports.
people-demo-verifier = Verifier of a province: finds out whether what was reported is so.
people-demo-planner = Planner: keeps instruments, plans and tasks.
people-demo-chairperson = Chairperson: answers for the country and puts plans in force.
people-demo-personnel = Personnel: keeps posts and those who hold them.
people-demo-auditor = Auditor: reads everything but personal data, the journal too.
people-demo-administrator = Administrator: keeps units, accounts and grants.

## Programs that act for an account.

people-tokens = Programs
people-tokens-what = A program acts for you with a token of its own, at the addresses under /api/v1. A token is good for a year.
people-token-name = What the token is for
people-token-make = Make a token
people-token-made = A token for a program
people-token-what = Give this token to the program. It is shown only now, and acts for your account until you end it.
people-done-token-ended = The token has ended.
people-token-needed = Acts are taken from programs with a token of an account.
    .fix = Make one on the page of your account, and send it as “Authorization: Bearer …”.
people-key-needed = The order has no key, so that sent twice it would be done twice.
    .fix = Send a header Idempotency-Key with 1 to 255 letters, digits and signs; the same for the same order.
people-not-an-act = What was sent is not an act: { $reason }.
    .fix = Send one object with the name of the act and its fields, as /api/v1/openapi describes each act and /api/v1/entries shows them.
people-not-a-place = { $name } cannot be read: { $text }.
    .fix = Send what an answer before gave, or the number of an entry.
people-evidence-not-brought = The file { $file } is named as evidence, and nobody has brought it.
    .fix = Send it to /api/v1/evidence first, then the act with what came back.
