# Архив с фотографиями и отчёт одной организации.

press-papers-zip = ZIP с фото
package-part = Часть { $part } из { $parts }.
package-photos = Фото в архиве: { $number }.
package-withheld = Нет согласия, не вложено фото: { $number }.
package-not-there = Не попало в архив фото: { $number }. Почему, сказано в списке внутри.
package-no-reports = Отчётов ещё нет, складывать в архив нечего.
package-contents = Содержание
package-file = Файл
package-caption = Подпись
package-consent = Согласие
package-note = Примечание
package-reduced = Уменьшено
package-missing = Фото { $number }: файл не нашёлся
package-too-large = Фото { $number }: не поместилось
package-waiting = Фото { $number }: ещё загружается
package-ready = Фото { $number }: файл не нашёлся
package-refused = Фото { $number }: не удалось принять
package-deleted = Фото { $number }: удалено

one-report-title = ОТЧЁТ
one-report-file = Отчёт
one-report-source = Составлено по ответам организации на { $moment }.
