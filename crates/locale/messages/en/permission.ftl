### Sentences about who may do what.

permission-account-closed = Account { $account } was closed (entry { $entry }).
    .fix = Ask an administrator for another account.
permission-no-account = There is no account { $account }.
    .fix = Check its spelling; "hasila account list" says which accounts there are.
permission-sign-in = Nobody is signed in, and nothing is open to everybody.
    .fix = Sign in first.
permission-own-work = { $account } has made entry { $entry }; nobody verifies or approves his own work.
    .fix = Somebody else must do it.
permission-own-account = { $account } cannot grant roles to himself.
    .fix = Another administrator must do it.
permission-own-unit = { $account } works in { $unit }; nobody decides in favour of his own unit.
    .fix = Somebody from a unit above must do it.
permission-withdrawn = Grant { $grant } as { $role } would allow { $account } this, but was withdrawn (entry { $entry }).
    .fix = Ask an administrator to grant it anew.
permission-not-begun = Grant { $grant } as { $role } will allow { $account } this, from { $from } on.
    .fix = Wait until then, or ask an administrator for an earlier day.
permission-ended = Grant { $grant } as { $role } allowed { $account } this until { $until }.
    .fix = Ask an administrator to grant it for longer.
permission-other-subject = Grant { $grant } as { $role } of { $account } over { $unit } is on { $subjects } only.
    .fix = Ask an administrator for a grant on this too, or on everything.
permission-keep-units = { $scope ->
        [everything] { $account } may not keep units in the whole administration.
       *[unit] { $account } may not keep units in { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role administrator, granted over everything.
       *[unit] It takes the role administrator, granted over { $unit } or a unit above it.
    }
permission-apply-plan = { $scope ->
        [everything] { $account } may not put plans in force for the whole administration.
       *[unit] { $account } may not put plans in force for { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role approver, granted over everything.
       *[unit] It takes the role approver, granted over { $unit } or a unit above it.
    }
permission-propose-plan = { $scope ->
        [everything] { $account } may not propose plans for the whole administration.
       *[unit] { $account } may not propose plans for { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role planner or approver, granted over everything.
       *[unit] It takes the role planner or approver, granted over { $unit } or a unit above it.
    }
permission-submit-report = { $scope ->
        [everything] { $account } may not report for the whole administration.
       *[unit] { $account } may not report for { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role reporter or head, granted over everything.
       *[unit] It takes the role reporter or head, granted over { $unit } or a unit above it.
    }
permission-correct-report = { $scope ->
        [everything] { $account } may not correct reports of the whole administration.
       *[unit] { $account } may not correct reports of { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role reporter or head, granted over everything.
       *[unit] It takes the role reporter or head, granted over { $unit } or a unit above it.
    }
permission-withdraw-report = { $scope ->
        [everything] { $account } may not take reports of the whole administration back.
       *[unit] { $account } may not take reports of { $unit } back.
    }
    .fix = { $scope ->
        [everything] It takes the role reporter or head, granted over everything.
       *[unit] It takes the role reporter or head, granted over { $unit } or a unit above it.
    }
permission-verify-report = { $scope ->
        [everything] { $account } may not verify reports of the whole administration.
       *[unit] { $account } may not verify reports of { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role verifier, granted over everything.
       *[unit] It takes the role verifier, granted over { $unit } or a unit above it.
    }
permission-record-award = { $scope ->
        [everything] { $account } may not record awards for the whole administration.
       *[unit] { $account } may not record awards for { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role assessor, granted over everything.
       *[unit] It takes the role assessor, granted over { $unit } or a unit above it.
    }
permission-assign-task = { $scope ->
        [everything] { $account } may not give the whole administration tasks, or take them back.
       *[unit] { $account } may not give { $unit } tasks, or take them back.
    }
    .fix = { $scope ->
        [everything] It takes the role head or planner, granted over everything.
       *[unit] It takes the role head or planner, granted over { $unit } or a unit above it.
    }
permission-extend-task = { $scope ->
        [everything] { $account } may not grant the whole administration more time.
       *[unit] { $account } may not grant { $unit } more time.
    }
    .fix = { $scope ->
        [everything] It takes the role head or planner, granted over everything.
       *[unit] It takes the role head or planner, granted over { $unit } or a unit above it.
    }
permission-do-task = { $scope ->
        [everything] { $account } may not say how tasks of the whole administration come on.
       *[unit] { $account } may not say how tasks of { $unit } come on.
    }
    .fix = { $scope ->
        [everything] It takes the role reporter or head, granted over everything.
       *[unit] It takes the role reporter or head, granted over { $unit } or a unit above it.
    }
permission-keep-instruments = { $scope ->
        [everything] { $account } may not enter or change instruments.
       *[unit] { $account } may not enter or change instruments.
    }
    .fix = { $scope ->
        [everything] It takes the role planner, granted over everything.
       *[unit] It takes the role planner, granted over { $unit } or a unit above it.
    }
permission-keep-posts = { $scope ->
        [everything] { $account } may not keep posts and those who hold them in the whole administration.
       *[unit] { $account } may not keep posts and those who hold them in { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role personnel, granted over everything.
       *[unit] It takes the role personnel, granted over { $unit } or a unit above it.
    }
permission-keep-accounts = { $scope ->
        [everything] { $account } may not keep accounts over the whole administration.
       *[unit] { $account } may not keep accounts over { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role administrator, granted over everything.
       *[unit] It takes the role administrator, granted over { $unit } or a unit above it.
    }
permission-grant-role = { $scope ->
        [everything] { $account } may not grant roles over the whole administration.
       *[unit] { $account } may not grant roles over { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role administrator, granted over everything.
       *[unit] It takes the role administrator, granted over { $unit } or a unit above it.
    }
permission-read-documents = { $scope ->
        [everything] { $account } has no role, and reads no units, plans and instruments.
       *[unit] { $account } has no role, and reads no units, plans and instruments.
    }
    .fix = { $scope ->
        [everything] It takes the role public, or any other, granted over everything.
       *[unit] It takes the role public, or any other, granted over { $unit } or a unit above it.
    }
permission-read-results = { $scope ->
        [everything] { $account } may not read results of the whole administration.
       *[unit] { $account } may not read results of { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role public, or any role that reports, verifies, plans or assesses, granted over everything.
       *[unit] It takes the role public, or any role that reports, verifies, plans or assesses, granted over { $unit } or a unit above it.
    }
permission-read-reports = { $scope ->
        [everything] { $account } may not read reports of the whole administration.
       *[unit] { $account } may not read reports of { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role reporter, head, verifier, planner, assessor or auditor, granted over everything.
       *[unit] It takes the role reporter, head, verifier, planner, assessor or auditor, granted over { $unit } or a unit above it.
    }
permission-read-tasks = { $scope ->
        [everything] { $account } may not read tasks of the whole administration.
       *[unit] { $account } may not read tasks of { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role reporter, head, verifier, planner, approver, assessor or auditor, granted over everything.
       *[unit] It takes the role reporter, head, verifier, planner, approver, assessor or auditor, granted over { $unit } or a unit above it.
    }
permission-read-persons = { $scope ->
        [everything] { $account } may not read personal data of those who hold posts in the whole administration.
       *[unit] { $account } may not read personal data of those who hold posts in { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role personnel, granted over everything.
       *[unit] It takes the role personnel, granted over { $unit } or a unit above it.
    }
permission-read-accounts = { $scope ->
        [everything] { $account } may not read accounts of the whole administration.
       *[unit] { $account } may not read accounts of { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role administrator or auditor, granted over everything.
       *[unit] It takes the role administrator or auditor, granted over { $unit } or a unit above it.
    }
permission-read-journal = { $scope ->
        [everything] { $account } may not read the journal.
       *[unit] { $account } may not read the journal.
    }
    .fix = { $scope ->
        [everything] It takes the role auditor, granted over everything.
       *[unit] It takes the role auditor, granted over { $unit } or a unit above it.
    }
permission-send-reminders = { $scope ->
        [everything] { $account } may not have reminders sent to the whole administration.
       *[unit] { $account } may not have reminders sent to { $unit }.
    }
    .fix = { $scope ->
        [everything] It takes the role head or planner, granted over everything.
       *[unit] It takes the role head or planner, granted over { $unit } or a unit above it.
    }
