### ما يقرؤه من يجيب. جمل قصيرة، فكرة واحدة في كل جملة، كلمات شائعة.
### A translation that awaits a translator's check.

skip-to-content = انتقل إلى الجزء الرئيسي
demo-mark = هؤلاء أشخاص غير حقيقيين
page-title = { $step } – { $survey }
page-title-problem = راجع من فضلك: { $title }
step-of-questions = السؤال { $number } من { $total }
step-of-questions-more = السؤال { $number } من { $total }: المزيد عن هذا
next-button = التالي
skip-button = تخطَّ
back-button = رجوع
stop-button = توقف
saving = نحفظ إجابتك…
not-saved-heading = لم نتمكن من الحفظ بعد
not-saved-body = اختيارك ما زال هنا. ما زلنا نحاول. يمكنك أيضًا الضغط على الزر مرة أخرى.
help-heading = مساعدة في الاستبيان
help-ask = اطلب المساعدة من شخص تثق به.
help-skip = يمكنك تخطي أي سؤال.
help-stop = يمكنك التوقف في أي وقت.
about-pictures-link = عن الصور

consent-step = قبل أن تبدأ
consent-about-heading = ما هذا
consent-answers-heading = ماذا يحدث لإجاباتك
consent-answers-together = نجمع إجاباتك مع إجابات أشخاص آخرين.
consent-answers-numbers = ترى { $organisation } أرقامًا عن مجموعات من الناس.
consent-answers-small = المجموعات الصغيرة تبقى مخفية.
consent-name-heading = هذا الاستبيان بلا أسماء
consent-name-never = بلا أسماء يعني أننا لا نسأل أبدًا عن اسمك.
consent-name-helper = إذا ساعدك أحد، فهو يرى إجاباتك.
consent-name-text = إذا كتبت كلمات، فقد يعرف أحد أنها منك.
consent-choice-heading = أنت تختار
consent-choice-skip = يمكنك تخطي أي سؤال.
consent-choice-stop = يمكنك التوقف في أي وقت.
consent-choice-change = يمكنك تغيير إجاباتك أو حذفها حتى { $date }.
consent-choice-after = بعد ذلك نعد النتائج. النتائج تبقى كما هي.
consent-choice-delete = يمكنك حذف إجاباتك بعد ذلك اليوم أيضًا.
consent-question = هل تريد أن تشارك؟
consent-yes = نعم، أريد أن أشارك
consent-no = لا، شكرًا

refused-heading = شكرًا لأنك أخبرتنا
refused-fine = لا بأس أن تقول لا.
refused-nothing = ليس لدينا إجابات منك.
refused-close = يمكنك إغلاق هذه الصفحة الآن.
refused-mind = ما زال بإمكانك تغيير رأيك.
refused-back-button = أريد أن أشارك

help-question = كيف تجيب عن الأسئلة؟
help-alone = وحدي
help-read-to = شخص يقرأ لي
help-read-to-hint = أنا أختار الإجابات.
help-helped = شخص يساعدني
help-helped-hint = نتحدث معًا. أنا أختار الإجابات.
help-proxy = شخص يجيب بدلًا مني
help-proxy-hint = ذلك الشخص يختار الإجابات.
helper-question = من يساعدك؟
helper-question-proxy = من يجيب بدلًا منك؟
helper-staff = أحد الموظفين
helper-family = العائلة أو صديق
helper-independent = شخص من الخارج
helper-independent-hint = مثلًا مدافع. المدافع شخص يتكلم نيابة عنك.

choose-one-hint = اختر إجابة واحدة.
choose-several-hint = يمكنك اختيار أكثر من إجابة.
choose-up-to-hint =
    { $count ->
        [zero] يمكنك اختيار { $count } إجابة.
        [one] يمكنك اختيار إجابة واحدة.
        [two] يمكنك اختيار إجابتين أو أقل.
        [few] يمكنك اختيار { $count } إجابات أو أقل.
        [many] يمكنك اختيار { $count } إجابة أو أقل.
       *[other] يمكنك اختيار { $count } إجابة أو أقل.
    }
write-label = كلماتك
write-length-hint = يمكنك كتابة { NUMBER($count, useGrouping: 0) } حرف أو أقل.
write-names-hint = من فضلك لا تكتب أسماء.
write-early-reads =
    { $days ->
        [zero] شخص يحافظ على سلامة الناس يقرأ كلماتك خلال { $days } يوم.
        [one] شخص يحافظ على سلامة الناس يقرأ كلماتك خلال يوم { $days }.
        [two] شخص يحافظ على سلامة الناس يقرأ كلماتك خلال يومين ({ $days }).
        [few] شخص يحافظ على سلامة الناس يقرأ كلماتك خلال { $days } أيام.
        [many] شخص يحافظ على سلامة الناس يقرأ كلماتك خلال { $days } يومًا.
       *[other] شخص يحافظ على سلامة الناس يقرأ كلماتك خلال { $days } يوم.
    }
write-early-why = ينظر إن كان أحد في خطر.
write-early-who = لا يرى من أنت.
write-early-rest = لا أحد غيره يقرأ كلماتك قبل { $date }.
write-read-hint = لا أحد يقرأ كلماتك قبل { $date }.
write-help-hint = هل تحتاج إلى مساعدة الآن؟ اضغط على هذا الزر.
you-skipped = لقد تخطيت هذا السؤال. يمكنك أن تجيب عنه الآن.

choose-one = اختر إجابة واحدة. أو اضغط على تخطَّ.
choose-one-before = اختر إجابة واحدة من فضلك.
choose-some = اختر إجاباتك. أو اختر واحدة من الإجابات الأخيرة وحدها. أو اضغط على تخطَّ.
choose-fewer = اخترت إجابات كثيرة. أزل بعضها. ثم اضغط على التالي.
text-too-long = كلماتك طويلة جدًا. اجعلها أقصر. ثم اضغط على الزر مرة أخرى.
write-or-skip = اكتب بعض الكلمات. أو اضغط على تخطَّ.
problem-heading = راجع هذا من فضلك

review-heading = انظر إلى إجاباتك
review-change = يمكنك تغيير كل إجابة.
review-send = ثم اضغط على إرسال.
review-skipped = لقد تخطيت هذا السؤال
review-change-button = تغيير
review-change-what = غيّر إجابتك: { $question }
send-button = إرسال إجاباتي

stop-heading = هل تريد أن تتوقف؟
stop-go-on = أكمل الاستبيان
stop-keep = توقف واحفظ إجاباتي
stop-keep-means = إجاباتك محسوبة. يمكنك العودة حتى { $date }.
stop-delete = توقف واحذف إجاباتي
stop-delete-means = نزيل كل إجاباتك.
stop-delete-sure = هل أنت متأكد؟ ستختفي إجاباتك إلى الأبد.
stop-delete-button = نعم، احذف إجاباتي

delete-heading = هل تريد حذف إجاباتك؟
delete-no = لا، احتفظ بإجاباتي
delete-means = نزيل كل إجاباتك. ستختفي إلى الأبد.

kept-heading = إجاباتك محفوظة
kept-count = هي محسوبة في النتائج.
kept-back = يمكنك العودة حتى { $date }.
thanks-heading = شكرًا لك
thanks-sent = تم إرسال إجاباتك.
thanks-change = يمكنك تغيير إجاباتك أو حذفها حتى { $date }.
thanks-after = بعد ذلك اليوم ما زال بإمكانك حذفها.
thanks-look-button = انظر إلى إجاباتي
thanks-delete-button = احذف إجاباتي
ended-heading = انتهى هذا الاستبيان
ended-thanks = شكرًا لك. إجاباتك في النتائج.
ended-thanks-soon = شكرًا لك. سنعد النتائج قريبًا.
ended-delete = ما زال بإمكانك حذف إجاباتك.
ended-results = النتائج تبقى كما هي.
ended-delete-means = نزيل كل إجاباتك. النتائج تبقى كما هي.
ended-delete-means-soon = نزيل كل إجاباتك. ثم تكون النتائج من دونها.
receipt-words-heading = هذه كلماتك الـ5
receipt-words-keep = اكتبها. أو التقط صورة لها.
receipt-words-why = بها يمكنك العودة إلى إجاباتك.
receipt-words-where = اذهب إلى { $address } واكتب كلماتك الـ5.
receipt-words-secret = أرها فقط لأشخاص تثق بهم.
finish-link = هل سيستخدم شخص آخر هذا الجهاز بعدك؟
finish-heading = هل سيستخدم شخص آخر هذا الجهاز بعدك؟
finish-shared = اضغط على الزر. بعدها لا يرى أحد هنا إجاباتك.
finish-kept = إجاباتك تبقى معنا. يمكنك العودة بكلماتك الـ5.
finish-button = نعم، أخفِ إجاباتي هنا
finish-back = لا، ارجع

deleted-heading = تم حذف إجاباتك
deleted-gone = أزلنا كل إجاباتك.
deleted-close = يمكنك إغلاق هذه الصفحة الآن.
deleted-again = يمكنك أن تبدأ من جديد بالرابط أو الرمز.
deleted-link-used = رابط الشخص الواحد يعمل مرة واحدة. اطلب رابطًا جديدًا لتجيب مرة أخرى.
deleted-results = نتائج الاستبيان تبقى كما هي.

start-heading = أجب عن استبيان
start-carry-on-heading = أريد أن أكمل
start-carry-on-text = بدأ أحد استبيانًا هنا.
start-code-heading = عندي رمز
start-code-label = رمزك
start-code-hint = في الرمز 6 أرقام. مثلًا ‎482 913‎.
start-code-button = اذهب إلى الاستبيان
start-receipt-heading = أريد أن أعود
start-receipt-text = تحتاج إلى كلماتك الـ5.
start-receipt-link = العودة إلى إجاباتي
start-staff-heading = أنا أعمل هنا
start-staff-link = تسجيل الدخول

link-from = تطلب منك { $organisation } أن تجيب عن بعض الأسئلة.
link-closes = يمكنك أن تجيب حتى { $date }.
link-start-button = ابدأ
link-carry-on-text = بدأ أحد هذا الاستبيان هنا.
link-carry-on-button = أكمل
link-start-new-button = ابدأ: أنا شخص جديد
link-carry-on-mine-button = أكمل بإجاباتي

receipt-heading = عُد إلى إجاباتك
receipt-label = كلماتك الـ5
receipt-hint = اكتبها بالإنجليزية واترك مسافة بينها. مثلًا:
receipt-other = بعدها تكون إجاباتك على هذا الجهاز. الجهاز الآخر لا يفتحها.
receipt-button = اذهب إلى إجاباتي

about-pictures-heading = عن الصور
about-pictures-openmoji = معظم الصور من OpenMoji.
about-pictures-licence = رخصتها CC BY-SA 4.0. الرخصة قائمة قواعد للمشاركة.
about-pictures-own = رسمنا صور بعض الإجابات. مثلًا صورة نعم.
about-pictures-link-openmoji = موقع OpenMoji
about-pictures-link-licence = الرخصة CC BY-SA 4.0
go-to-start = اذهب إلى صفحة البداية
try-again = حاول مرة أخرى

sorry-link-not-found = لم نجد هذا الاستبيان
sorry-link-not-found-do = راجع الرابط. أو اسأل الشخص الذي أعطاك إياه.
sorry-link-already-started = هذا الرابط مستخدم من قبل
sorry-link-already-started-do =
    أكمل على الجهاز الذي بدأت عليه. أو اكتب كلماتك الـ5.
    هل أرسلت إجاباتك؟ إذن لقد انتهيت.
    هل حذفت إجاباتك؟ إذن لا يعمل هذا الرابط مرة أخرى. اطلب رابطًا جديدًا من الشخص الذي أعطاك هذا الرابط.
sorry-code-not-found = لم نجد استبيانًا بهذا الرمز
sorry-code-not-found-do = راجع الأرقام الـ6. ثم حاول مرة أخرى.
sorry-receipt-count = اكتب 5 كلمات من فضلك
sorry-receipt-count-do = عدد الكلمات التي كتبتها: { $typed }. اترك مسافة بين الكلمات. ثم حاول مرة أخرى.
sorry-receipt-strange = راجع من فضلك: { $words }
sorry-receipt-strange-do = ليس لدينا كلمة كهذه. راجع كيف كتبتها. ثم حاول مرة أخرى.
sorry-receipt-not-found = لم نجد إجابات بهذه الكلمات
sorry-receipt-not-found-do =
    راجع كلماتك الـ5. ثم حاول مرة أخرى.
    ربما انتهى الاستبيان أيضًا.
sorry-wave-closed = انتهى هذا الاستبيان
sorry-wave-closed-do =
    شكرًا لك. ما أرسلته أو حفظته في أمان.
    هل تريد حذف إجاباتك؟ تحتاج إلى كلماتك الـ5.
sorry-wave-not-open = هذا الاستبيان لم يبدأ
sorry-wave-not-open-do = عُد لاحقًا من فضلك.
sorry-response-not-found = لا يمكننا فتح إجاباتك هنا
sorry-response-not-found-do =
    لم تفعل شيئًا خطأ.
    ربما انتهى الاستبيان.
    عندها نحتفظ فقط بما أرسله الناس أو حفظوه.
    كل شيء آخر محذوف. لا أحد يستطيع قراءته.
    أو أنك أكملت على جهاز آخر.
    إذن أكمل هناك. أو اكتب كلماتك الـ5.
sorry-too-many-tries = محاولات كثيرة
sorry-too-many-tries-do = انتظر 15 دقيقة. ثم حاول مرة أخرى.
sorry-too-many-starts = بدأ أشخاص كثيرون هنا
sorry-too-many-starts-do =
    انتظر ساعة. ثم حاول مرة أخرى.
    أو اسأل الشخص الذي أعطاك الرابط أو الرمز.
sorry-database-away = شيء ما معطل هنا
sorry-database-away-do = إجاباتك المحفوظة في أمان. حاول مرة أخرى بعد دقائق.
sorry-anything = حدث خطأ
sorry-anything-do = إجاباتك المحفوظة في أمان. حاول مرة أخرى من فضلك.
sorry-anything-number = أرِ هذا الرقم لشخص يعمل هنا: { $reference }.

errors-form-not-understood = لم تأتِ هذه الاستمارة من إحدى صفحاتنا. افتح الاستبيان من جديد وحاول مرة أخرى.
