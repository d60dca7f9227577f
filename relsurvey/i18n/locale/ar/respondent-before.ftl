### قبل الأسئلة

about-next = أولاً نريك كيف يعمل هذا.
seen-heading = ماذا نفعل بإجاباتك
seen-help-heading = إذا احتجت إلى مساعدة
seen-help-unseen = لا نرى من أنت. لذلك لا تجلب لك إجاباتك مساعدة.
seen-help-press = هل تحتاج إلى مساعدة؟ اضغط على «أريد أن أتحدث مع شخص».
seen-help-everywhere = تجد هذا في كل شاشة.

practice-question = هل يشرب الناس الماء؟
practice-only = هذا السؤال للتمرين.
practice-not-kept = نحن ننسى هذه الإجابة.
practice-yes = نعم
practice-sometimes = أحياناً
practice-no = لا
practice-dont-know = لا أعرف

check-question = هل يمكنك التوقف في أي وقت؟
check-thanks = شكراً. الآن تعرف كيف يعمل هذا.

stopping-heading = يمكنك التوقف في أي وقت
stopping-press = اضغط على زر التوقف.
stopping-keep = بعدها يمكنك حفظ إجاباتك.
stopping-delete = أو يمكنك حذف إجاباتك.
stopping-fine = لا بأس في التوقف.

told-question = من يعرف أنك تجيب عن هذا الاستبيان؟
told-why = يمكنك أن تخبر شخصاً يعتني بك.
told-parent = الشخص الذي يعتني بي
told-social-worker = الأخصائي الاجتماعي
told-someone-else = شخص آخر
told-nobody = لا أحد يعرف

view-question = ماذا تقول إجاباتك؟
view-why = هذا يساعدنا على عدّ الإجابات في المكان الصحيح.
view-theirs = ما كان الشخص سيقوله
view-theirs-hint = أنت تعرف هذا الشخص جيداً.
view-mine = ما أفكر فيه أنا
view-mine-hint = قد يفكر الشخص في شيء آخر.
view-you = كلمة “أنت” تعني الشخص الذي تجيب عنه.
view-say-theirs = قل ما كان الشخص سيقوله.
view-say-mine = قل ما تفكر فيه أنت.

decider-question = من قرر أن الشخص لا يستطيع أن يقول نعم؟
decider-who = هذا السؤال لك أنت الذي تجيب.
decider-why = نحفظ فقط من قرر. ونحفظ اليوم.
decider-nobody = لا أحد قرر هذا
decider-doctor = طبيب
decider-social-worker = أخصائي اجتماعي
decider-manager = مدير
decider-someone-else = شخص آخر
decider-day = في أي يوم كان ذلك؟
decider-day-hint = يمكنك ترك هذا فارغاً.
date-not-understood = لم نستطع قراءة اليوم. اكتبه مرة أخرى. أو اتركه فارغاً.
date-in-future = هذا اليوم لم يأت بعد. اختر يومًا آخر.
clear-button = امسح إجابتي
