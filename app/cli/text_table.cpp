#include "app/cli/text_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

qsizetype widthOf(char32_t letter)
{
    const QChar::Category category = QChar::category(letter);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
        category == QChar::Other_Format || category == QChar::Other_Control)
        return 0;
    // The blocks that terminals draw two columns wide: CJK, Hangul, full-width forms, pictographs.
    const bool wide = (letter >= 0x1100 && letter <= 0x115f) || (letter >= 0x2e80 && letter <= 0xa4cf) ||
                      (letter >= 0xac00 && letter <= 0xd7a3) || (letter >= 0xf900 && letter <= 0xfaff) ||
                      (letter >= 0xfe30 && letter <= 0xfe6f) || (letter >= 0xff00 && letter <= 0xff60) ||
                      (letter >= 0x1f300 && letter <= 0x1faff) || letter >= 0x20000;
    return wide ? 2 : 1;
}

/// Line breaks and other control characters would tear the table, or tell the terminal what to do.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

/// Is every cell below the header a number, or nothing?
bool isNumeric(const QList<QStringList> &rows, qsizetype column)
{
    return rows.size() > 1 && std::all_of(rows.begin() + 1, rows.end(), [column](const QStringList &row) {
               const QString cell = row.value(column);
               return std::all_of(cell.begin(), cell.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
           });
}

} // namespace

qsizetype shownWidth(const QString &text)
{
    qsizetype width = 0;
    for (const uint letter : text.toUcs4())
        width += widthOf(letter);
    return width;
}

QString fitted(const QString &text, qsizetype width)
{
    const QString line = oneLine(text);
    const qsizetype shown = shownWidth(line);
    if (shown <= width)
        return line + QString(width - shown, u' ');
    QString cut;
    qsizetype taken = 0;
    for (const uint letter : line.toUcs4()) {
        if (taken + widthOf(letter) > width - 1)
            break;
        taken += widthOf(letter);
        cut += QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1);
    }
    return cut + u'…' + QString(width - 1 - taken, u' ');
}

QString fittedAtBothEnds(const QString &text, qsizetype width)
{
    const QString line = oneLine(text);
    if (shownWidth(line) <= width)
        return line;
    const QList<uint> letters = line.toUcs4();
    const qsizetype room = (width - 1) / 2;
    qsizetype from = letters.size();
    for (qsizetype taken = 0; from > 0; --from) {
        taken += widthOf(letters.at(from - 1));
        if (taken > room)
            break;
    }
    while (from < letters.size() && widthOf(letters.at(from)) == 0) // a mark without its letter
        ++from;
    QString end;
    for (const uint letter : letters.mid(from))
        end += QStringView(QChar::fromUcs4(letter));
    return fitted(line, width - shownWidth(end)).trimmed() + end;
}

QString countsText(const QMap<QString, qint64> &counts)
{
    QStringList parts;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        parts.append(u"%1 %2"_s.arg(one.value()).arg(one.key()));
    return parts.join(u", "_s);
}

QString TextTable::text(qsizetype widest) const
{
    QList<qsizetype> widths(m_rows.constFirst().size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths.at(i), std::min(widest, shownWidth(oneLine(row.at(i)))));
    }
    QList<bool> numeric;
    for (qsizetype i = 0; i < widths.size(); ++i)
        numeric.append(isNumeric(m_rows, i));
    QStringList lines;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size() && i < widths.size(); ++i) {
            line += numeric.at(i) ? row.at(i).rightJustified(widths.at(i)) : fitted(row.at(i), widths.at(i));
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace app
