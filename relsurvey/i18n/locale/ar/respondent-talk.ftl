talk-link = أريد أن أتحدث مع شخص
talk-heading = تحدث مع شخص
talk-apart = هذا ليس جزءًا من الاستبيان.
talk-sent-heading = وصلتنا رسالتك

talk-danger-heading = هل أنت في خطر الآن؟
talk-danger-usual = مساعدة الطوارئ
talk-danger-usual-number = 999
talk-danger-usual-hours = في أي وقت
talk-danger-ask = يمكنك أن تطلب من شخص قريب أن يتصل.
talk-call = اتصل بـ { $phone }

talk-people-heading = أشخاص يمكنك الاتصال بهم
talk-people-none = ليس لدينا أرقام هاتف أخرى لك.
talk-people-trust = تحدث مع شخص تثق به.
talk-people-example = مثلًا عائلتك أو صديق.
talk-people-survey = افتح الاستبيان أولًا لترى المزيد. ثم اضغط على الزر مرة أخرى.

talk-ask-heading = اطلب من شخص أن يتحدث معك
talk-ask-who = بعض الأشخاص في { $organisation } يهتمون بالسلامة.
talk-ask-only = هم فقط يقرؤون ما تكتبه هنا.
talk-ask-apart = نحفظه بعيدًا عن إجاباتك.
talk-ask-limit = أحيانًا يجب أن نخبر غيرنا لنحمي شخصًا.
talk-ask-now = هل تحتاج إلى مساعدة قبل ذلك؟ اتصل برقم من هذه الصفحة.
talk-ask-boxes = يمكنك ترك الخانات فارغة.

talk-name-label = اسمك
talk-name-hint = يمكنك استخدام أي اسم.
talk-reach-label = كيف نصل إليك؟
talk-reach-hint = مثلًا رقم هاتفك. أو أين تسكن.
talk-reach-when = بهذا يمكننا أن نتواصل معك قبل نهاية { $date }.
talk-about-label = ما الموضوع؟
talk-about-hint = يمكنك أن تكتب كثيرًا. يمكنك أن تكتب كلمة واحدة.
talk-keep-from-label = من يجب ألا يعرف؟
talk-keep-from-hint = اكتب من يجب ألا نخبره.
talk-ask-deleted =
    { $days ->
        [zero] نحذف كلماتك بعد { $days } يوم من انتهائنا.
        [one] نحذف كلماتك بعد يوم واحد من انتهائنا.
        [two] نحذف كلماتك بعد يومين من انتهائنا.
        [few] نحذف كلماتك بعد { $days } أيام من انتهائنا.
        [many] نحذف كلماتك بعد { $days } يومًا من انتهائنا.
       *[other] نحذف كلماتك بعد { $days } يوم من انتهائنا.
    }
talk-ask-unsent = هل ترجع الآن؟ إذن تضيع كلماتك هنا.
talk-ask-button = اطلب من شخص أن يتحدث معي
talk-ask-none = لا يمكنك ترك رسالة هنا.

talk-problem-talk-empty = اكتب شيئًا في إحدى الخانات. أو اتصل برقم من هذه الصفحة.
talk-problem-talk-unreached = لم تكتب كيف نصل إليك. لا نستطيع أن نجدك بدون هذا. يمكنك أن تكتبه الآن. أو اضغط على الزر مرة أخرى لترسل كلماتك كما هي.
talk-problem-talk-too-long = كلماتك طويلة جدًا. اجعلها أقصر. ثم اضغط على الزر مرة أخرى.
talk-problem-too-many-talks = طلب أشخاص كثيرون هذا اليوم. اتصل برقم من هذه الصفحة من فضلك.
talk-problem-talk-nobody = لا أحد يستطيع قراءة رسالتك الآن. اتصل برقم من هذه الصفحة من فضلك.

talk-sent-who = سيقرؤها شخص يهتم بالسلامة.
talk-sent-when = نتواصل معك قبل نهاية { $date }.
talk-sent-how = نستخدم ما كتبته لنصل إليك.
talk-sent-read = سيقرأ شخص رسالتك قبل نهاية { $date }.
talk-sent-unreached = لم تكتب كيف نصل إليك. لذلك قد لا نجدك.
talk-sent-now = هل تحتاج إلى مساعدة قبل ذلك؟ اتصل برقم من هذه الصفحة.
talk-back = ارجع إلى الاستبيان

talk-now-still = ما زال بإمكانك أن تتصل بالهاتف.
talk-now-back = رجوع
