### ما يقرؤه من ينظر إلى أسئلة استطلاع قبل استخدامه.
### ترجمة تنتظر تدقيق مترجم. (A translation that awaits a translator's check.)

reviewing-start-heading = ساعدنا في صنع أسئلة جيدة
reviewing-start-who = تريد { $organisation } أن تطرح هذه الأسئلة على الناس.
reviewing-start-what = أنت تنظر إلى كل سؤال أولا. تقول لنا هل هو سهل.
reviewing-start-expert = أنت تعرف أكثر من غيرك ما هو سهل الفهم.
reviewing-start-not-answer = أنت لا تجيب عن الأسئلة. تقول رأيك فيها.
reviewing-start-saved = نحفظ ما تقوله في كل خطوة.
reviewing-start-back = يمكنك أن تتوقف. هذا الرابط يعيدك إلى هنا.
reviewing-start-read = لا يقرأ كلماتك إلا من يكتبون الأسئلة.
reviewing-start-name = لا نسأل عن اسمك.
reviewing-start-count = { $count ->
    [zero] لا توجد أسئلة.
    [one] يوجد سؤال واحد ({ $count }).
    [two] يوجد سؤالان ({ $count }).
    [few] توجد { $count } أسئلة.
    [many] يوجد { $count } سؤالا.
   *[other] يوجد { $count } سؤال.
}
reviewing-start-button = ابدأ
reviewing-carry-on = تابع
reviewing-carry-on-why = هل بدأت على هذا الهاتف أو الحاسوب؟
reviewing-question-step = السؤال { $number } من { $total }
reviewing-question-heading = ما رأيك في هذا السؤال؟
reviewing-question-shown = سيرى الناس هذا
reviewing-question-changed = تغير هذا السؤال. انظر إليه مرة أخرى من فضلك.
reviewing-question-write = يكتب الناس هنا.
reviewing-understand = أفهمه
reviewing-unsure = لست متأكدا
reviewing-change = غيروه
reviewing-choose = اختر ما يناسبك.
reviewing-choose-problem = اختر واحدا من 3. أو اضغط على تخط.
reviewing-more-heading = ما الذي يجعله أفضل؟
reviewing-more-hint = يمكنك أن تترك أشياء فارغة.
reviewing-more-word = أي كلمة صعبة؟
reviewing-more-own = قلها بطريقتك
reviewing-more-pictures = اختر صورة أفضل
reviewing-more-pictures-legend = أي صورة أفضل؟
reviewing-more-picture-keep = أبقوا الصورة
reviewing-good-heading = هل هو جيد للاستخدام؟
reviewing-good-hint = فكر في كل الأسئلة معا.
reviewing-good-yes = نعم
reviewing-good-not-yet = ليس بعد
reviewing-good-why = ما الذي يجب أن يتغير أولا؟
reviewing-good-why-hint = يمكنك أن تترك هذا فارغا.
reviewing-good-problem = اختر نعم أو ليس بعد.
reviewing-print-heading = هل يمكننا طباعة كلماتك؟
reviewing-print-where = نخبر الناس كيف صنعت هذه الأسئلة.
reviewing-print-name = لا نطبع اسمك.
reviewing-print-short = قد نجعل كلماتك أقصر.
reviewing-print-guess = قد يخمن أحد مع ذلك أنه أنت.
reviewing-print-fine = لا بأس أن تقول لا.
reviewing-print-yes = نعم، يمكنكم طباعة كلماتي
reviewing-print-no = لا، لا تطبعوا كلماتي
reviewing-print-problem = اختر نعم أو لا.
reviewing-print-yours = أنت كتبت هذا
reviewing-thanks-heading = شكرا لك
reviewing-thanks-text = ساعدت في صنع هذه الأسئلة.
reviewing-thanks-next = الآن نقرأ ما قلته.
reviewing-thanks-come = ارجع بهذا الرابط. عندئذ ترى ما غيرناه.
reviewing-thanks-yes = قلت: هو جيد للاستخدام.
reviewing-thanks-not-yet = قلت: ليس بعد.
reviewing-thanks-again = انظر إلى الأسئلة مرة أخرى
reviewing-done-heading = ما فعلناه
reviewing-done-no = قلت ”ليس بعد“. هذا ما فعلناه
reviewing-done-no-overruled = قرر { $name } استخدامه الآن. هذا هو السبب
reviewing-done-changed = غيرنا هذا
reviewing-done-kept = لم نغير هذا
reviewing-saved = كل شيء محفوظ.
sorry-review-link-not-found = لم نتمكن من العثور على هذه الأسئلة
sorry-review-link-not-found-do = تحقق من الرابط. أو اسأل من أعطاك إياه.
sorry-review-withdrawn = هذا الرابط لم يعد يعمل
sorry-review-withdrawn-do = اسأل من أعطاك إياه.
sorry-review-closed = شكرا لك. انتهى هذا
sorry-review-closed-do =
    نستخدم هذه الأسئلة الآن.
    أشخاص مثلك جعلوها أفضل.
sorry-review-group-full = استخدم أشخاص كثيرون هذا الرابط
sorry-review-group-full-do = اطلب رابطا جديدا ممن أعطاك إياه.
sorry-review-words-long = هذا طويل جدا
sorry-review-words-long-do = ارجع. اجعل كلماتك أقصر.
sorry-form-not-understood = هذه الصفحة قديمة جدا
sorry-form-not-understood-do = افتح رابطك مرة أخرى.
