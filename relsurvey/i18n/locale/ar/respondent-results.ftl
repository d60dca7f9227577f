### صفحة للناس الذين أجابوا: ماذا قال الناس. وملصقها. ينتظر مراجعة مترجم بشري.

said-title = ماذا قال الناس
said-from = استبيان من { $organisation }
said-place = هذه إجابات الناس في { $place }.
said-thanks = شكرًا لكل من أجاب.
said-until = أجاب الناس حتى { $date }.

said-back-heading = كم شخصًا أجاب
said-asked =
    { $number ->
        [zero] لم نسأل أحدًا.
        [one] سألنا شخصًا واحدًا.
        [two] سألنا شخصين.
        [few] سألنا { $number } أشخاص.
        [many] سألنا { $number } شخصًا.
       *[other] سألنا { $number } شخص.
    }
said-returned =
    { $number ->
        [zero] لم يجب أحد.
        [one] أجاب شخص واحد.
        [two] أجاب شخصان.
        [few] أجاب { $number } أشخاص.
        [many] أجاب { $number } شخصًا.
       *[other] أجاب { $number } شخص.
    }
said-back-few = لم يجب أحد تقريبًا.
said-back-exact = هذا يعني { $count } من كل 10 أشخاص.
said-back-about = هذا يعني حوالي { $count } من كل 10 أشخاص.
said-back-nearly-all = أجاب الجميع تقريبًا.

said-how-heading = كيف تقرأ الصور
said-how-ten = نرسم 10 أشخاص كل مرة. هؤلاء الـ10 يمثلون كل من أجاب.
said-how-yes = هذا الشخص قال ذلك.
said-how-maybe = ربما قال هذا الشخص ذلك.
said-how-other = هذا الشخص قال شيئًا آخر.

said-contents = ماذا في هذه الصفحة
said-option-few = لم يقل أحد تقريبًا “{ $option }”.
said-option-exact = قال { $count } من كل 10 أشخاص “{ $option }”.
said-option-about = قال حوالي { $count } من كل 10 أشخاص “{ $option }”.
said-option-between = قال ما بين { $low } و{ $high } من كل 10 أشخاص “{ $option }”.
said-option-up-to = قال حتى { $count } من كل 10 أشخاص “{ $option }”.
said-option-at-least = قال على الأقل { $count } من كل 10 أشخاص “{ $option }”.
said-option-nearly-all = قال الجميع تقريبًا “{ $option }”.
said-skipped-few = لم يترك أحد تقريبًا هذا السؤال.
said-skipped-exact = ترك { $count } من كل 10 أشخاص هذا السؤال.
said-skipped-about = ترك حوالي { $count } من كل 10 أشخاص هذا السؤال.
said-skipped-between = ترك ما بين { $low } و{ $high } من كل 10 أشخاص هذا السؤال.
said-skipped-up-to = ترك حتى { $count } من كل 10 أشخاص هذا السؤال.
said-skipped-at-least = ترك على الأقل { $count } من كل 10 أشخاص هذا السؤال.
said-skipped-nearly-all = ترك الجميع تقريبًا هذا السؤال.
said-several = يمكن لكل شخص أن يختار أكثر من إجابة واحدة.
said-some = وصل هذا السؤال إلى بعض الناس فقط.
said-hidden = نبقي هذه الإجابات مخفية.
said-hidden-why = أحيانًا يجيب عدد قليل فقط من الناس. عندئذ قد تُظهر الأرقام من قال ماذا. لذلك نخفي الأرقام.

said-about-heading = عن الأرقام
said-about-about = “حوالي” تعني قريبًا من ذلك الرقم.
said-about-almost = “لا أحد تقريبًا” قد تعني 0 أشخاص. “الجميع تقريبًا” قد تعني الجميع.
said-about-between = أحيانًا نخفي الرقم الدقيق. عندئذ نقول “ما بين”.
said-apart-heading = إجابات في مكان آخر
said-apart-proxy = أحيانًا يجيب شخص آخر بدلًا من الشخص نفسه. نعدّ تلك الإجابات وحدها. تلك الإجابات ليست هنا.
said-apart-words = كتب بعض الناس كلمات. نبقي تلك الكلمات مخفية هنا.

said-next-heading = ماذا يحدث بعد ذلك
said-next = تستطيع { $organisation } أن ترى هذه الإجابات أيضًا.
said-next-ask = يمكنك أن تسأل: ماذا ستغيّرون؟
said-next-words = تقول { $organisation }:
said-talk-heading = هل تريد أن تتحدث عن هذا؟
said-talk = تحدث مع شخص تثق به. أو استخدم هذا الزر.
said-print = اطبع هذه الصفحة

sorry-public-results-not-found = لم نجد هذه الصفحة
sorry-public-results-not-found-do = راجع العنوان. أو اسأل الشخص الذي أعطاك إياه.
sorry-public-results-put-away = هذه الصفحة مغلقة
sorry-public-results-put-away-do = كانت الإجابات هنا لبعض الوقت. هل تريد أن تعرف المزيد؟ اسأل الناس الذين يدعمونك.

poster-title = ماذا قال الناس
poster-from = استبيان من { $organisation }
poster-place = إجابات من { $place }
poster-more = انظر كل الإجابات
poster-camera = وجّه كاميرا هاتفك نحو هذا المربع.
poster-type = أو اكتب هذا العنوان:
poster-help = يمكنك أن تطلب من شخص أن يساعدك.
poster-listen = تستطيع الصفحة أن تقرأ لك الإجابات.
poster-square = رمز مربع. يفتح { $address }
