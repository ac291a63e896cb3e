# Як друкується план заходів, прочитаний із файлу: svodka plan FILE.

plan-print-approved = Затверджено: { $by }
plan-print-date = Дата затвердження: { $date }
plan-print-number = № { $number }
plan-print-span = Строк плану: { $span }
plan-print-counts = Заходів: { $measures }, розділів: { $sections }
plan-print-due = термін: { $days }
plan-print-questions = Потрібно уточнити ({ $count }):
plan-print-not-understood = Не зрозуміло ({ $count }):

plan-print-kind-once = одноразово
plan-print-kind-range = період
plan-print-kind-recurring = повторюється
plan-print-kind-continuous = постійно
plan-print-kind-unclear = незрозуміло
