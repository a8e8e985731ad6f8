# ما الذي يحسم مسألة مفتوحة، حيث لا يقال إلا بقدر أقل من اليقين أو بكلمات أقل.

cli-need-at-least = يُحسم ({ $verdicts }) بـ{ $any } أو أكثر مما قد يرد، وعدده { $of }، ولا يحسمه ما هو أقل:
cli-need-at-least-in-group = { $group }: يُحسم ({ $verdicts }) بـ{ $any } أو أكثر مما قد يرد، وعدده { $of }، ولا يحسمه ما هو أقل:
cli-need-none = لا شيء مما قد يرد يحسمه:
cli-need-choice = { $any } من: { $pieces }
review-need-at-least = «{ $verdict }» متى عُلم { $count } أو أكثر مما يلي وكان كافيا، ولا يكفي ما هو أقل: { $pieces }
review-need-none = لا شيء مما قد يرد يحسمه: { $pieces }
review-need-choice = { $count } من: { $pieces }
