### What the command line says about accounts.

cli-account-opened = Account { $account } is open (entry { $entry }). Next: hasila account grant.
cli-account-closed = Account { $account } is closed (entry { $entry }).
cli-account-granted = { $account } has the role { $role ->
        [reporter] reporter
        [head] head of unit
        [verifier] verifier
        [planner] planner
        [approver] approver of plans
        [assessor] assessor
        [personnel] personnel
        [auditor] auditor
        [administrator] administrator
       *[public] public
    } (entry { $entry }).
cli-account-grant-withdrawn = Grant { $grant } is withdrawn (entry { $entry }).
cli-account-head = { $account }, { $name }; opened by entry { $entry }.
cli-account-head-closed = { $account }, { $name }; opened by entry { $entry }, closed by entry { $closed }.
cli-account-is-open = open
cli-account-is-closed = closed
cli-account-everything = everything
cli-account-grant-counts = in force
cli-account-grant-does-not-count = not in force
cli-account-grant-gone = withdrawn
cli-account-no-grants = Nothing was ever granted to it.
cli-account-none = There are no accounts: whoever holds the data folder may do everything.
cli-by-another = { $account } cannot hand in for { $by }.
    .fix = Leave the column "by" out, or run without --as.
cli-account-role = { $role ->
        [reporter] reporter
        [head] head of unit
        [verifier] verifier
        [planner] planner
        [approver] approver of plans
        [assessor] assessor
        [personnel] personnel
        [auditor] auditor
        [administrator] administrator
       *[public] public
    }
cli-account-column = { $column ->
        [account] account
        [name] name
        [unit] unit
        [language] language
        [roles] roles
        [state] state
        [grant] grant
        [role] role
        [over] over
        [on] on
        [from] from
        [session] session
        [began] since
        [seen] last seen
        [address] address
       *[until] until
    }
cli-account-code = The one-time code:
cli-account-password = The new password, 12 characters or more; nothing of it is shown:
cli-account-password-again = The same once more:
cli-account-passwords-differ = The two were not the same; nothing is set yet.
cli-account-password-not-set = The password was typed differently three times; nothing is set.
    .fix = Begin again; the code is still good.
cli-account-accepted = The password of { $account } is set.
cli-account-invited = One-time code for { $account }, good until { $until }. Give it to nobody else: hasila account accept, or on the pages { $link }
cli-account-no-sessions = Nobody is signed in with it.
cli-account-no-session = { $account } has no session { $session }.
    .fix = "hasila account sessions" lists them.
cli-account-tokens-ended = { $count ->
        [one] { $count } token of a program ended.
       *[other] { $count } tokens of programs ended.
    }
cli-account-sessions-ended = { $count ->
        [0] Nobody was signed in.
        [one] { $count } session ended.
       *[other] { $count } sessions ended.
    }
