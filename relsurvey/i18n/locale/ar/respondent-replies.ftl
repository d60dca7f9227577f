replies-title = أنتم قلتم ونحن فعلنا
replies-about = قلتم لنا رأيكم. هذه الصفحة تقول ماذا فعلنا.
replies-place = هذه الصفحة للناس في { $place }.
replies-you-said = أنتم قلتم:
replies-said-theme = كتب كثير منكم عن “{ $theme }”.
replies-kind-did = ماذا فعلنا
replies-kind-will = ماذا سنفعل
replies-kind-could-not = لماذا لم نستطع أن نفعل هذا
replies-due = سنفعل هذا حتى { $date }.
replies-changed = غيّرنا هذه الكلمات في { $date }.
replies-none = لم نقل بعد ماذا سنفعل.
replies-none-ask = يمكنك أن تسأل: ماذا ستفعلون؟
replies-link = انظر ماذا فعلنا
replies-link-about = نقول لكم ماذا فعلنا.
replies-results-link = انظر ماذا قال الناس

replies-enough-heading = هل فعلنا ما يكفي؟
replies-enough = قل لنا رأيك فيما فعلنا. لدينا بعض الأسئلة.
replies-enough-where = اختر مكانك.
replies-enough-link = أجب عن الأسئلة

replies-poster-more = انظر كل ما فعلنا
