# Як друкуецца план мерапрыемстваў, прачытаны з файла: svodka plan FILE.

plan-print-approved = Зацверджаны: { $by }
plan-print-date = Дата зацвярджэння: { $date }
plan-print-number = № { $number }
plan-print-span = Тэрмін плана: { $span }
plan-print-counts = Мерапрыемстваў: { $measures }, раздзелаў: { $sections }
plan-print-due = тэрмін: { $days }
plan-print-questions = Трэба ўдакладніць ({ $count }):
plan-print-not-understood = Не зразумета ({ $count }):

plan-print-kind-once = аднаразова
plan-print-kind-range = перыяд
plan-print-kind-recurring = паўтараецца
plan-print-kind-continuous = пастаянна
plan-print-kind-unclear = незразумела
