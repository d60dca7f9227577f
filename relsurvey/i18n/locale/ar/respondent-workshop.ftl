### ما يقرؤه الشخص على هاتفه في ورشة عمل مع فريقه.

workshop-code-heading = انضم إلينا
workshop-code-label = الأرقام الستة على الجدار
workshop-code-hint = يمكنك ترك المسافة.
workshop-code-button = التالي
workshop-join-heading = انضم بهذا الهاتف
workshop-join-button = انضم الآن
workshop-band-summary = قل ما عملك هنا، إذا أردت
workshop-band-legend = ما عملك هنا؟
workshop-band-hint = يمكنك ترك هذا. لا نعرض الإجابات حسب الوظيفة أبدًا.
workshop-band-front-line = أعمل مع الناس كل يوم
workshop-band-manager = أقود فريقًا
workshop-band-other = أقوم بعمل آخر هنا
workshop-band-lived = أتلقى الدعم
workshop-private-text =
    لا أحد يرى ما تختاره حتى يُعرض الجميع معًا.
    ثم يعرض الجدار كم شخصًا اختار كل إجابة.
    يبقى خاصًا حتى ذلك الوقت.
    بعد ذلك قد يخمّن الناس في فريق صغير.
workshop-private-short = خاص حتى يُعرض الجميع معًا. يمكنك تغييره حتى ذلك الوقت.
workshop-who-sees = من يرى ما أختاره؟
workshop-who-sees-text =
    حتى يُعرض الجميع معًا، أنت فقط تراه.
    ثم يعرض الجدار أرقامًا. لا يعرض أسماء.
    مع أقل من 5 أشخاص لا يعرض الجدار أي أرقام.
    تبقى الأرقام في هذه الغرفة.
    نحذف اختياراتك بعد أسبوع واحد من النهاية.
workshop-wait-heading = أنت في الورشة
workshop-wait-text = انظر إلى الجدار. تتغير هذه الصفحة عندما نبدأ.
workshop-look-again = انظر مرة أخرى
workshop-progress = { $number } من { $total }
workshop-second-vote = التصويت الثاني
workshop-rate-how = اختر الأقرب إلى ما يحدث الآن.
workshop-second-how = يمكنك تغيير اختيارك. يمكنك أيضًا تركه.
workshop-saved = تم الحفظ
workshop-left-heading = بقي لك { $left }
workshop-done-heading = لقد انتهيت. شكرًا لك.
workshop-done-text = يمكنك تغيير ما اخترته حتى يُعرض الجميع معًا.
workshop-line-rated = تم
workshop-line-open = ما زال مفتوحًا
workshop-wall-heading = انظر إلى الجدار
workshop-wall-about = نتحدث عن هذا الآن:
workshop-wall-text = تتغير هذه الصفحة عندما يمكنك الاختيار مرة أخرى.
workshop-change-vote = غيّر اختياري
workshop-leave-summary = لقد انضممت مرتين
workshop-leave-text = يغادر هذا الهاتف. نحذف ما اخترته عليه.
workshop-leave-button = غادر بهذا الهاتف
workshop-end-heading = شكرًا لك
workshop-end-text = لقد فعلتم هذا معًا.
workshop-end-actions = ما سنفعله
workshop-end-by = { $owner }، قبل { $date }
workshop-end-none = ستظهر الخطة على الجدار.
sorry-workshop-code = لا يمكننا العثور على هذا الرمز
sorry-workshop-code-do =
    انظر إلى الجدار.
    اكتب الأرقام الستة مرة أخرى.
sorry-workshop-round-over = انتهت هذه الجولة
sorry-workshop-round-over-do = انظر إلى الجدار.
