### Các câu về ai được làm gì.

permission-account-closed = Tài khoản { $account } đã đóng (mục { $entry }).
    .fix = Hãy đề nghị người quản trị mở tài khoản khác.
permission-no-account = Không có tài khoản { $account }.
    .fix = Hãy xem lại cách viết; lệnh "hasila account list" cho biết có những tài khoản nào.
permission-sign-in = Chưa ai đăng nhập, và không có gì mở cho mọi người.
    .fix = Hãy đăng nhập trước.
permission-own-work = Mục { $entry } do { $account } lập; không ai thẩm tra hay phê duyệt việc của chính mình.
    .fix = Phải do người khác làm.
permission-own-account = { $account } không thể tự giao vai trò cho mình.
    .fix = Phải do người quản trị khác làm.
permission-own-unit = { $account } làm việc ở { $unit }; không ai quyết định có lợi cho đơn vị mình.
    .fix = Phải do người ở đơn vị cấp trên làm.
permission-withdrawn = Quyền { $grant } với vai trò { $role } cho phép { $account } làm việc này, nhưng đã bị thu hồi (mục { $entry }).
    .fix = Hãy đề nghị người quản trị giao lại.
permission-not-begun = Quyền { $grant } với vai trò { $role } sẽ cho phép { $account } làm việc này từ { $from }.
    .fix = Hãy đợi đến ngày đó, hoặc đề nghị người quản trị cho ngày sớm hơn.
permission-ended = Quyền { $grant } với vai trò { $role } đã cho phép { $account } làm việc này đến { $until }.
    .fix = Hãy đề nghị người quản trị giao thêm thời gian.
permission-other-subject = Quyền { $grant } với vai trò { $role } của { $account } trong { $unit } chỉ dành cho { $subjects }.
    .fix = Hãy đề nghị người quản trị giao thêm quyền về việc này, hoặc về tất cả.
permission-keep-units = { $scope ->
        [everything] { $account } không được quản lý đơn vị trong toàn bộ bộ máy.
       *[unit] { $account } không được quản lý đơn vị trong { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò quản trị, được giao trên toàn bộ.
       *[unit] Cần vai trò quản trị, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-apply-plan = { $scope ->
        [everything] { $account } không được ban hành kế hoạch cho toàn bộ bộ máy.
       *[unit] { $account } không được ban hành kế hoạch cho { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò phê duyệt kế hoạch, được giao trên toàn bộ.
       *[unit] Cần vai trò phê duyệt kế hoạch, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-propose-plan = { $scope ->
        [everything] { $account } không được đề xuất kế hoạch cho toàn bộ bộ máy.
       *[unit] { $account } không được đề xuất kế hoạch cho { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò lập kế hoạch hoặc phê duyệt kế hoạch, được giao trên toàn bộ.
       *[unit] Cần vai trò lập kế hoạch hoặc phê duyệt kế hoạch, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-submit-report = { $scope ->
        [everything] { $account } không được báo cáo cho toàn bộ bộ máy.
       *[unit] { $account } không được báo cáo cho { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò người báo cáo hoặc thủ trưởng, được giao trên toàn bộ.
       *[unit] Cần vai trò người báo cáo hoặc thủ trưởng, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-correct-report = { $scope ->
        [everything] { $account } không được sửa báo cáo của toàn bộ bộ máy.
       *[unit] { $account } không được sửa báo cáo của { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò người báo cáo hoặc thủ trưởng, được giao trên toàn bộ.
       *[unit] Cần vai trò người báo cáo hoặc thủ trưởng, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-withdraw-report = { $scope ->
        [everything] { $account } không được rút báo cáo của toàn bộ bộ máy.
       *[unit] { $account } không được rút báo cáo của { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò người báo cáo hoặc thủ trưởng, được giao trên toàn bộ.
       *[unit] Cần vai trò người báo cáo hoặc thủ trưởng, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-verify-report = { $scope ->
        [everything] { $account } không được thẩm tra báo cáo của toàn bộ bộ máy.
       *[unit] { $account } không được thẩm tra báo cáo của { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò thẩm tra, được giao trên toàn bộ.
       *[unit] Cần vai trò thẩm tra, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-record-award = { $scope ->
        [everything] { $account } không được ghi khen thưởng cho toàn bộ bộ máy.
       *[unit] { $account } không được ghi khen thưởng cho { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò đánh giá, được giao trên toàn bộ.
       *[unit] Cần vai trò đánh giá, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-assign-task = { $scope ->
        [everything] { $account } không được giao hay thu nhiệm vụ của toàn bộ bộ máy.
       *[unit] { $account } không được giao hay thu nhiệm vụ của { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò thủ trưởng hoặc người lập kế hoạch, được giao trên toàn bộ.
       *[unit] Cần vai trò thủ trưởng hoặc người lập kế hoạch, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-extend-task = { $scope ->
        [everything] { $account } không được gia hạn cho toàn bộ bộ máy.
       *[unit] { $account } không được gia hạn cho { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò thủ trưởng hoặc người lập kế hoạch, được giao trên toàn bộ.
       *[unit] Cần vai trò thủ trưởng hoặc người lập kế hoạch, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-do-task = { $scope ->
        [everything] { $account } không được ghi tiến độ nhiệm vụ của toàn bộ bộ máy.
       *[unit] { $account } không được ghi tiến độ nhiệm vụ của { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò người báo cáo hoặc thủ trưởng, được giao trên toàn bộ.
       *[unit] Cần vai trò người báo cáo hoặc thủ trưởng, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-keep-instruments = { $scope ->
        [everything] { $account } không được nhập hay thay đổi văn bản.
       *[unit] { $account } không được nhập hay thay đổi văn bản.
    }
    .fix = { $scope ->
        [everything] Cần vai trò người lập kế hoạch, được giao trên toàn bộ.
       *[unit] Cần vai trò người lập kế hoạch, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-keep-posts = { $scope ->
        [everything] { $account } không được quản lý chức vụ và người giữ chức vụ trong toàn bộ bộ máy.
       *[unit] { $account } không được quản lý chức vụ và người giữ chức vụ trong { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò tổ chức cán bộ, được giao trên toàn bộ.
       *[unit] Cần vai trò tổ chức cán bộ, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-keep-accounts = { $scope ->
        [everything] { $account } không được quản lý tài khoản trong toàn bộ bộ máy.
       *[unit] { $account } không được quản lý tài khoản trong { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò quản trị, được giao trên toàn bộ.
       *[unit] Cần vai trò quản trị, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-grant-role = { $scope ->
        [everything] { $account } không được giao vai trò trong toàn bộ bộ máy.
       *[unit] { $account } không được giao vai trò trong { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò quản trị, được giao trên toàn bộ.
       *[unit] Cần vai trò quản trị, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-read-documents = { $scope ->
        [everything] { $account } chưa có vai trò nào nên không đọc được đơn vị, kế hoạch, văn bản.
       *[unit] { $account } chưa có vai trò nào nên không đọc được đơn vị, kế hoạch, văn bản.
    }
    .fix = { $scope ->
        [everything] Cần vai trò công chúng hoặc vai trò bất kỳ, được giao trên toàn bộ.
       *[unit] Cần vai trò công chúng hoặc vai trò bất kỳ, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-read-results = { $scope ->
        [everything] { $account } không được đọc kết quả của toàn bộ bộ máy.
       *[unit] { $account } không được đọc kết quả của { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò công chúng, hoặc vai trò báo cáo, thẩm tra, lập kế hoạch, đánh giá, được giao trên toàn bộ.
       *[unit] Cần vai trò công chúng, hoặc vai trò báo cáo, thẩm tra, lập kế hoạch, đánh giá, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-read-reports = { $scope ->
        [everything] { $account } không được đọc báo cáo của toàn bộ bộ máy.
       *[unit] { $account } không được đọc báo cáo của { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò người báo cáo, thủ trưởng, thẩm tra, người lập kế hoạch, đánh giá hoặc kiểm toán, được giao trên toàn bộ.
       *[unit] Cần vai trò người báo cáo, thủ trưởng, thẩm tra, người lập kế hoạch, đánh giá hoặc kiểm toán, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-read-tasks = { $scope ->
        [everything] { $account } không được đọc nhiệm vụ của toàn bộ bộ máy.
       *[unit] { $account } không được đọc nhiệm vụ của { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò người báo cáo, thủ trưởng, thẩm tra, người lập kế hoạch, phê duyệt, đánh giá hoặc kiểm toán, được giao trên toàn bộ.
       *[unit] Cần vai trò người báo cáo, thủ trưởng, thẩm tra, người lập kế hoạch, phê duyệt, đánh giá hoặc kiểm toán, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-read-persons = { $scope ->
        [everything] { $account } không được đọc dữ liệu cá nhân của người giữ chức vụ trong toàn bộ bộ máy.
       *[unit] { $account } không được đọc dữ liệu cá nhân của người giữ chức vụ trong { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò tổ chức cán bộ, được giao trên toàn bộ.
       *[unit] Cần vai trò tổ chức cán bộ, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-read-accounts = { $scope ->
        [everything] { $account } không được đọc tài khoản của toàn bộ bộ máy.
       *[unit] { $account } không được đọc tài khoản của { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò quản trị hoặc kiểm toán, được giao trên toàn bộ.
       *[unit] Cần vai trò quản trị hoặc kiểm toán, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-read-journal = { $scope ->
        [everything] { $account } không được đọc nhật ký.
       *[unit] { $account } không được đọc nhật ký.
    }
    .fix = { $scope ->
        [everything] Cần vai trò kiểm toán, được giao trên toàn bộ.
       *[unit] Cần vai trò kiểm toán, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
permission-send-reminders = { $scope ->
        [everything] { $account } không được gửi nhắc việc cho toàn bộ bộ máy.
       *[unit] { $account } không được gửi nhắc việc cho { $unit }.
    }
    .fix = { $scope ->
        [everything] Cần vai trò thủ trưởng hoặc người lập kế hoạch, được giao trên toàn bộ.
       *[unit] Cần vai trò thủ trưởng hoặc người lập kế hoạch, được giao trên { $unit } hoặc đơn vị cấp trên.
    }
