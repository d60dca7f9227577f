public-links = عن هذا الموقع
privacy-link = ما نحتفظ به عنك
accessibility-link = هل يستطيع الجميع استخدام هذا؟

privacy-heading = ما نحتفظ به عنك
privacy-kept-heading = ما نحتفظ به
privacy-kept-answers = نحتفظ بالإجابات التي تعطيها.
privacy-kept-help = نحتفظ بمعلومة هل ساعدك أحد.
privacy-kept-group = نحتفظ باسم مجموعتك. مثلًا بيتك أو فريقك.
privacy-kept-day = نحتفظ بيوم آخر إجابة لك.
privacy-kept-no-name = لا نسأل عن اسمك.
privacy-kept-no-time = لا نحتفظ بالساعة.
privacy-kept-no-address = لا نحتفظ بمكان جهازك.

privacy-see-heading = من يرى ماذا
privacy-see-numbers = يرى المديرون أرقامًا عن مجموعات من الناس.
privacy-see-small = المجموعات الصغيرة تبقى مخفية.
privacy-see-own = لا يرى المديرون إجابات شخص واحد.
privacy-see-helper = من يساعدك يرى إجاباتك.
privacy-see-words = الصفحة التي تكتب فيها تقول من يقرأ كلماتك ومتى.
privacy-see-guess = قد تُظهر كلماتك من أنت.
privacy-see-computer = يعتني عدد قليل من الناس بالحاسوب الذي فيه الإجابات. قد يستطيعون رؤية إجابات. لا يرون أسماء.

privacy-long-heading = كم من الوقت نحتفظ به
privacy-long-until = يمكنك تغيير إجاباتك حتى اليوم الأخير.
privacy-long-unsent = هل توقفت في الوسط؟ إذن نحذف تلك الإجابات بعد اليوم الأخير.
privacy-long-kept = نحتفظ بالإجابات التي أرسلتها. نحتفظ بالإجابات التي طلبت منا حفظها.
privacy-long-no-day = تبقى حتى يحذفها أحد.
privacy-long-results = نعد النتائج بعد اليوم الأخير. النتائج تبقى كما هي.

privacy-out-heading = كيف تزيل إجاباتك
privacy-out-words = تحصل على كلمات سرية لاستبيانك.
privacy-out-use = اذهب إلى صفحة البداية. اختر “العودة إلى إجاباتي”.
privacy-out-delete = بعدها يمكنك حذف إجاباتك. يمكنك ذلك بعد اليوم الأخير أيضًا.
privacy-out-results = النتائج التي أعددناها تبقى كما هي. فيها أرقام بلا أسماء.
privacy-out-lost = هل ضاعت كلماتك؟ إذن لا يمكننا إيجاد إجاباتك. ليس عليها اسم.

privacy-link-heading = رابطك وكلماتك السرية
privacy-link-single = هل رابطك لك وحدك؟ عندما ترسل إجاباتك، نقطع الصلة بها.
privacy-link-shared = هل يستخدم رابطك أشخاص كثيرون؟ لا صلة لهذا الرابط بك.
privacy-link-words = نحفظ كلماتك السرية بشكل لا يقرؤه أحد.
privacy-link-device = يحتفظ جهازك بعلامة مدة 180 يومًا. بها يمكنك أن تكمل.
privacy-link-device-hide = يمكنك إزالة العلامة في نهاية الاستبيان.
privacy-link-guess = بعض الناس يخمنون الرموز. لنوقفهم نعد المحاولات مدة يومين على الأكثر. لا نحتفظ بمن حاول.

privacy-talk-heading = إذا طلبت أن تتحدث مع شخص
privacy-talk-apart = رسالتك ليست جزءًا من إجاباتك.
privacy-talk-who = فقط من يهتمون بالسلامة يقرؤونها.
privacy-talk-deleted =
    { $days ->
        [0] نحذفها بعد مدة من انتهائنا.
        [zero] نحذفها بعد { $days } يوم من انتهائنا.
        [one] نحذفها بعد يوم واحد من انتهائنا.
        [two] نحذفها بعد يومين من انتهائنا.
        [few] نحذفها بعد { $days } أيام من انتهائنا.
        [many] نحذفها بعد { $days } يومًا من انتهائنا.
       *[other] نحذفها بعد { $days } يوم من انتهائنا.
    }
privacy-talk-day = نحفظ معها اليوم، بلا ساعة.

privacy-questions-heading = إذا كانت لديك أسئلة
privacy-questions-organisation = { $organisation } تقرر بشأن الاستبيان. اسأل الناس هناك.
privacy-questions-giver = اسأل الشخص الذي أعطاك الاستبيان.
privacy-questions-office = ألست راضيًا عما يقولون؟ يمكنك أن تسأل مفوض المعلومات.
privacy-questions-office-number = اتصل بـ { $phone }

accessibility-heading = هل يستطيع الجميع استخدام هذا؟
accessibility-goal-heading = ما نريده
accessibility-goal = نريد أن يستطيع الجميع الإجابة عن استبيان.
accessibility-goal-rules = نتبع قواعد للمواقع. اسمها { $rules }.
accessibility-goal-level = هدفنا هو المستوى { $level } للاستبيان.
accessibility-goal-meets = لم يجد برنامج أخطاء في هذه القواعد. لا يستطيع برنامج أن يجد كل الأخطاء.

accessibility-tested-heading = ما اختبرناه
accessibility-tested-program = بحث برنامج عن أخطاء في كل صفحة. اسمه axe.
accessibility-tested-browser = استخدمنا المتصفح Chromium على حاسوب. المتصفح برنامج للمواقع.
accessibility-tested-keys = أجبنا عن استبيان بلوحة المفاتيح فقط.
accessibility-tested-small = جعلنا الصفحة بحجم هاتف صغير.
accessibility-tested-zoom = كبّرنا الصفحة 4 مرات.
accessibility-tested-space = زدنا المسافة بين الحروف.
accessibility-tested-contrast = استخدمنا ألوان الحاسوب القوية.
accessibility-tested-calm = أوقفنا الأشياء التي تتحرك.
accessibility-tested-script = أوقفنا JavaScript. بقي الاستبيان يعمل.

accessibility-gaps-heading = ما لم نختبره بعد
accessibility-gaps-people = لم يختبره بعد أشخاص لديهم صعوبات في التعلم.
accessibility-gaps-reader = لم يختبره أحد بعد بقارئ شاشة. قارئ الشاشة برنامج يتكلم.
accessibility-gaps-browsers = لم نختبر المتصفحين Safari وFirefox.
accessibility-gaps-phones = لم نختبر هواتف وأجهزة لوحية حقيقية.
accessibility-gaps-translations = ربما ما زال يجب أن يراجع شخص اللغات الأخرى.

accessibility-known-heading = ما لا يعمل جيدًا
accessibility-known-app = بعض صفحات الموظفين تحتاج إلى JavaScript. الاستبيان يعمل من دونه.
accessibility-known-words = كتب من أعد الاستبيان أسئلته. قد تكون صعبة القراءة.
accessibility-known-sign = لا توجد لغة إشارة بعد.

accessibility-tell-heading = أخبرنا
accessibility-tell-giver = هل شيء لا يعمل معك؟ أخبر الشخص الذي أعطاك الاستبيان.
accessibility-tell-other = يمكنك أن تطلب الاستبيان على ورق. يمكنك أن تطلب من شخص أن يقرأه لك.
accessibility-tell-office = ألست راضيًا عما يقولون؟ يمكنك الاتصال بخدمة الاستشارة والدعم في المساواة.
accessibility-tell-office-number = اتصل بـ { $phone }

accessibility-written = كتبنا هذه الصفحة في { $date }.
accessibility-checked = نظرنا إليها آخر مرة في { $date }.
