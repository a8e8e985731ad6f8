### Những từ dùng chung: kết quả, ngưỡng, kỳ, ngày, tỷ lệ.

verdict-met = đạt
verdict-missed = không đạt
verdict-on-course = đúng tiến độ
verdict-at-risk = có nguy cơ không đạt
verdict-undecided = chưa xác định
verdict-ungraded = không xếp loại

threshold-less = dưới { $value }
threshold-at-most = không quá { $value }
threshold-equal = đúng { $value }
threshold-at-least = ít nhất { $value }
threshold-more = trên { $value }
threshold-day-less = trước { $value }
threshold-day-at-most = muộn nhất { $value }
threshold-day-equal = vào { $value }
threshold-day-at-least = từ { $value } trở đi
threshold-day-more = sau { $value }

share-of = { $part } trên { $whole }
points = { $value } điểm phần trăm

period-year = năm { $year }
    .heading = Năm { $year }
    .within = Năm { $year }
period-year-of-own = năm { $year } (từ { $first } đến { $last })
    .heading = Năm { $year } (từ { $first } đến { $last })
    .within = Năm { $year }
period-half = { $number ->
        [1] 6 tháng đầu năm
       *[2] 6 tháng cuối năm
    } { $year }
    .heading = { $number ->
        [1] 6 tháng đầu năm
       *[2] 6 tháng cuối năm
    } { $year }
    .within = { $number ->
        [1] 6 tháng đầu năm
       *[2] 6 tháng cuối năm
    }
period-quarter = quý { $number } năm { $year }
    .heading = Quý { $number } năm { $year }
    .within = Quý { $number }
period-month = tháng { $number } năm { $year }
    .heading = Tháng { $number } năm { $year }
    .within = Tháng { $number }
month-short = Th{ $number }
day = ngày { $day } tháng { $month } năm { $year }
day-of-year = ngày { $day } tháng { $month }

level-country = cả nước
level-ministry = bộ
level-region = vùng
level-province = tỉnh
level-city = thành phố
level-district = huyện
level-commune = xã
level-ward = phường
level-township = thị trấn
level-village = thôn
level-residential-area = khu dân cư
level-agency = cơ quan
level-enterprise = doanh nghiệp
level-school = nhà trường
level-office = văn phòng
level-bloc = khối

## Các phần của kế hoạch

thing-form = biểu mẫu
thing-item = mục
thing-placement = bố trí
thing-parameter = tham số
thing-indicator = chỉ số
thing-standard = tiêu chuẩn
thing-score = thang điểm
thing-title = danh hiệu
thing-target = chỉ tiêu
