### Văn bản như dòng lệnh và các trang trình bày.

## Từ ngữ

instrument-words-relation = { $how ->
        [based-on] căn cứ vào
        [implements] thực hiện
        [cites] nhắc đến
        [amends] sửa đổi
        [replaces] thay thế
        [repeals] bãi bỏ
       *[other] { $how }
    }
instrument-words-relation-back = { $how ->
        [based-on] là căn cứ của
        [implements] được thực hiện bởi
        [cites] được nhắc đến trong
        [amends] được sửa đổi bởi
        [replaces] bị thay thế bởi
        [repeals] bị bãi bỏ bởi
       *[other] { $how }
    }
instrument-words-force = Có hiệu lực từ { $from }; chưa biết ngày hết hiệu lực.
instrument-words-force-until = Có hiệu lực từ { $from } đến hết { $until }.
instrument-words-ended = Hết hiệu lực kể từ { $day }: { $by } (mục { $entry }).
instrument-words-text = Nội dung dài { $letters } ký tự, SHA-256 { $hash }
instrument-words-number-only = Chỉ biết số, chưa có nội dung.
instrument-words-refers = Viện dẫn
instrument-words-referred = Được viện dẫn
instrument-words-tasks = Nhiệm vụ từ văn bản này

## Trang của một văn bản

page-force = Hiệu lực
page-links-caption = Các văn bản, kèm điều khoản được nói đến
page-link-how = Quan hệ
