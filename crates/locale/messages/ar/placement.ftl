### ما يستند إليه الجواب عن قاعدة تعيين.

placement-own-words = القاعدة بعبارتها الخاصة، ولا يطبقها إلا إنسان.
placement-retirement-unknown = لم يُسجَّل متى يتقاعد { $holder }.
placement-native-unknown = لم يُسجَّل موطن { $holder }.
placement-native = { $holder } من { $native } التي تقع في { $units } على خارطة { $day }.
placement-not-native = { $holder } من { $native } التي لا تقع في { $units } على خارطة { $day }.
placement-native-divided = { $holder } من { $native }؛ ولا يُعرف على خارطة { $day } أتقع في { $units } أم لا.
placement-kin = { $kin } قريب { $holder } يشغل { $other } في { $unit }.
placement-kin-unknown = لم يصرّح { $holder } بأقاربه من شاغلي المناصب.
placement-no-kin = لا قريب مصرحا به لـ{ $holder } يشغل منصبا في { $unit }.
placement-terms = { $holder } في { $post } منذ { $since }: الولايات التي بدأت { $count }، والأيام { $served }.
placement-terms-not-joined = جاء { $holder } إلى { $post } عند دمج الوحدات، ولم يُسجَّل أنه استمرار لما قبله (منذ { $since }: الولايات { $count }، الأيام { $served }).
placement-service-unknown = لا يُعرف أن خدمة { $holder } السابقة كاملة؛ الأيام المسجلة المحتسبة: { $served }.
placement-service-divided = دُمجت وحدات خدم فيها { $holder } أو قُسمت؛ وباحتسابها فالأيام { $served } حتى { $day } (الحد { $limit }).
placement-served = خدم { $holder } من الأيام المحتسبة { $served } حتى { $day }؛ والحد { $limit }.
placement-left-after = غادر { $holder } المنصب { $left } بعد { $served } من الأيام، وجاء إلى { $post } في { $day }.
placement-back = غادر { $holder } في { $left } وعاد في { $day }.
placement-not-back = لم يعد { $holder } إلى { $post } أو مكانه خلال تلك المدة.
placement-moved = جاء { $holder } إلى { $post } من { $left } في { $day }.
placement-retires = تولى { $holder } المنصب { $post } في { $day } ويتقاعد في { $retires }.
placement-rank-unknown = لم تُسجَّل رتبة لـ{ $holder }.
placement-rank-not-in-order = رتبة { $holder } هي { $rank }؛ ولا تقول الخطة أين تقع من { $asked }.
placement-rank = رتبة { $holder } هي { $rank }؛ والمطلوب { $asked }.
placement-team = عندما جاء { $holder } إلى { $post } في { $day } تغير من فريق عدده { $team } هذا العدد: { $changed }.
placement-moved-alone = جاء { $holder } إلى { $post } في { $day } ولم يتغير غيره حينئذ.
placement-moved-together = جاء { $holder } إلى { $post } في { $day }، وهو اليوم الذي تغير فيه شاغل { $other } أيضا.
placement-leaders = في { $unit } عدد القادة المنقولين من هناك: { $count }، وغير المعروف: { $known } ({ $holders }).
