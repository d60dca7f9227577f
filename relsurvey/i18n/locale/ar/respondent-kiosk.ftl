kiosk-finished = لقد انتهيت
kiosk-more-time = أحتاج إلى وقت أطول
kiosk-end-back = تعود صفحة البداية وحدها.
kiosk-end-soon = تعود صفحة البداية قريبًا. هل تحتاج إلى وقت أطول؟ اضغط على الزر.
kiosk-end-more = لديك الآن وقت أطول.

kiosk-walk-heading = ماذا لو ذهبت؟
kiosk-walk-hint = اختر إجابة واحدة. يمكنك أن تذهب في أي وقت.
kiosk-walk-keep = احتفظوا بإجاباتي
kiosk-walk-keep-means = إجاباتك تُحسب في النتائج.
kiosk-walk-drop = احذفوا إجاباتي
kiosk-walk-drop-means = نحذف كل إجاباتك.

kiosk-still-there = هل ما زلت هنا؟
kiosk-still-here-press = اضغط على الزر للمتابعة.
kiosk-still-gone = إذا ذهبت، تعود صفحة البداية.
kiosk-still-here = نعم، أنا هنا

kiosk-over-heading = هل انتهيت؟
kiosk-over-hidden = بعدها لا يرى أحد هنا إجاباتك.
kiosk-over-sent = ما أرسلته يبقى عندنا.
kiosk-over-keep = ونحتفظ بإجاباتك الأخرى أيضًا.
kiosk-over-drop = نحذف الإجابات التي لم ترسلها.
kiosk-over-yes = نعم، لقد انتهيت
kiosk-over-no = لا، أرجعني

kiosk-leave-link = للموظفين
kiosk-sorry-ended = انتهى هذا الاستبيان
kiosk-sorry-ended-do = شكرًا لك. أعطِ الجهاز لأحد الموظفين من فضلك.
kiosk-sorry-not-found = هذا الجهاز غير جاهز
kiosk-sorry-not-found-do = أعطِ الجهاز لأحد الموظفين من فضلك.

interview-over = الآن كلماتك الخمس وحدها تفتح إجاباتك. هذه الصفحة لا تعود. اكتب الكلمات أولًا.
