### Signing in, and out.

sign-in-title = Sign in
sign-in-account = Account
sign-in-password = Password
sign-in-enter = Sign in
sign-in-forgotten = No password any more? An administrator of your office can give you a one-time code for a new password.
sign-in-second = The second step
sign-in-digits = Six digits from your telephone
sign-in-recovery = Telephone lost? Type one of the recovery codes you were given instead.
sign-in-out = Sign out
sign-in-needed = This takes an account.
    .fix = Sign in first.
sign-in-no-accounts = Nobody can sign in: the journal has no accounts yet.
    .fix = Open the first one on the command line: “hasila account open CODE --name NAME”.
sign-in-open-line = Passwords are not taken here: others could read along on this line.
    .fix = Open the site under the name your office has given it, with https, or on the computer it runs on.
sign-in-not-our-form = This form is no longer good, or does not come from a page of this site. Nothing was recorded.
    .fix = Go back, load the page anew, and send it again.
sign-in-late = The second step took longer than five minutes.
    .fix = Sign in again.
sign-in-nothing-granted = Nothing has been granted to your account yet.
    .fix = Ask whoever administers the accounts of your office.
