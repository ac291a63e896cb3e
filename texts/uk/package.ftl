# Архів із фотографіями та звіт однієї організації.

press-papers-zip = ZIP із фото
package-part = Частина { $part } з { $parts }.
package-photos = Фото в архіві: { $number }.
package-withheld = Немає згоди, не вкладено фото: { $number }.
package-not-there = Не потрапило до архіву фото: { $number }. Чому, сказано в переліку всередині.
package-no-reports = Звітів ще немає, складати до архіву нічого.
package-contents = Зміст
package-file = Назва файлу
package-caption = Підпис
package-consent = Згода
package-note = Примітка
package-reduced = Зменшено
package-missing = Фото { $number }: файл не знайшовся
package-too-large = Фото { $number }: не вмістилося
package-waiting = Фото { $number }: ще завантажується
package-ready = Фото { $number }: файл не знайшовся
package-refused = Фото { $number }: не вдалося прийняти
package-deleted = Фото { $number }: видалено

one-report-title = ЗВІТ
one-report-file = Звіт
one-report-source = Складено за відповідями організації на { $moment }.
