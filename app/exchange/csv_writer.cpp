#include "app/exchange/csv_writer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kBuffer = qsizetype{256} * 1024;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isAsciiDigit);
}

constexpr qsizetype kLongestShownNumber = 11; // digits; a spreadsheet shows and saves 12 as 8.42838E+11

// A spreadsheet takes the plus off: a telephone number is read all the same, a code such as "+84" is another.
bool isVietnameseNumber(QStringView cell)
{
    const QStringView rest = cell.mid(1);
    return cell.startsWith(u"+84") && rest.size() == kLongestShownNumber && areDigits(rest);
}

// "-5", "-1200.50", and not "-007" or "-0": a spreadsheet makes a number of it that says the same.
bool isNegativeNumber(QStringView cell)
{
    const QStringView rest = cell.mid(1);
    const QStringView whole = rest.left(rest.contains(u'.') ? rest.indexOf(u'.') : rest.size());
    const bool fraction = whole.size() == rest.size() || areDigits(rest.mid(whole.size() + 1));
    const bool leadingZero = whole.startsWith(u'0') && (whole.size() > 1 || whole.size() == rest.size());
    return cell.startsWith(u'-') && areDigits(whole) && fraction && !leadingZero &&
           rest.size() <= kLongestShownNumber;
}

bool isPlainNumber(QStringView cell)
{
    return isVietnameseNumber(cell) || isNegativeNumber(cell);
}

bool startsFormula(QChar c)
{
    return QStringView(u"=+-@\t\r＝＋－＠").contains(c);
}

bool isMonthName(QStringView word)
{
    static constexpr std::array kMonths{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                        u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    return word.size() >= 3 && word.size() <= 9 &&
           std::any_of(kMonths.begin(), kMonths.end(), [word](const char16_t *month) {
               return word.startsWith(QStringView(month), Qt::CaseInsensitive);
           });
}

// "8/3", "1-2", "MAR1", "5 May 1990": becomes a date that says something else. A whole date in numbers stays.
bool becomesDate(QStringView cell)
{
    qsizetype parts = 0;
    bool word = false;
    for (qsizetype at = 0; at < cell.size(); ++parts) {
        const qsizetype begin = at;
        while (at < cell.size() && isAsciiDigit(cell[at]))
            ++at;
        if (at == begin) {
            while (at < cell.size() && cell[at].unicode() < 0x80 && cell[at].isLetter())
                ++at;
            if (word || !isMonthName(cell.mid(begin, at - begin)))
                return false;
            word = true;
        } else if (at - begin > (parts > 0 ? 4 : 2)) {
            return false;
        }
        if (at < cell.size() && (cell[at] == u'/' || cell[at] == u'-' || cell[at] == u' '))
            ++at;
        else if (at < cell.size() && !word && !cell[at].isLetter())
            return false;
    }
    return (parts == 2 && (word || !cell.contains(u' '))) || (parts == 3 && word);
}

// What a spreadsheet saves as something else: "007" as 7, 12 digits and "1E5" as 1E+05, "8/3" as a date.
bool isChangedBySpreadsheet(QStringView cell)
{
    constexpr qsizetype kLongest = 40;
    if (cell.size() < 2 || cell.size() > kLongest || std::none_of(cell.begin(), cell.end(), isAsciiDigit))
        return false;
    if (areDigits(cell))
        return cell.startsWith(u'0') || cell.size() > kLongestShownNumber;
    const qsizetype exponent = cell.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (exponent > 0 && areDigits(cell.left(exponent)) &&
        areDigits(cell.mid(exponent + (cell.mid(exponent + 1).startsWith(u'-') ? 2 : 1))))
        return true;
    return becomesDate(cell);
}

// How many apostrophes stand before what a spreadsheet would run or change; -1 when the cell is harmless.
qsizetype apostrophesBeforeHarm(QStringView cell)
{
    qsizetype count = 0;
    while (count < cell.size() && cell[count] == u'\'')
        ++count;
    const QStringView rest = cell.mid(count);
    const bool harmed = !rest.isEmpty() && (startsFormula(rest.front()) || isChangedBySpreadsheet(rest));
    return harmed ? count : -1;
}

} // namespace

QString guardCell(const QString &cell)
{
    const qsizetype apostrophes = apostrophesBeforeHarm(cell);
    const bool harmless = apostrophes < 0 || (apostrophes == 0 && isPlainNumber(cell));
    return harmless ? cell : u'\'' + cell;
}

QString unguardCell(const QString &cell)
{
    return cell.startsWith(u'\'') && apostrophesBeforeHarm(cell) > 0 ? cell.mid(1) : cell;
}

CsvWriter::CsvWriter(QIODevice &device, Options options) : m_device(device), m_options(options)
{
    if (m_options.byteOrderMark)
        m_buffer.append("\xEF\xBB\xBF");
}

db::Result<void> CsvWriter::writeRecord(const QStringList &fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            m_buffer.append(m_options.separator);
        appendField(fields.at(i), fields.size() == 1);
    }
    m_buffer.append("\r\n");
    return m_buffer.size() < kBuffer ? db::Result<void>{} : flush();
}

void CsvWriter::appendField(const QString &field, bool alone)
{
    const QByteArray text = (m_options.guardFormulas ? guardCell(field) : field).toUtf8();
    // A lone empty field would be a blank line, and blanks at the ends are taken off by some readers.
    const bool quoted = text.contains(m_options.separator) || text.contains('"') || text.contains('\n') ||
                        text.contains('\r') || text.startsWith(' ') || text.endsWith(' ') ||
                        (alone && text.isEmpty());
    if (!quoted) {
        m_buffer.append(text);
        return;
    }
    m_buffer.append('"');
    m_buffer.append(text.contains('"') ? QByteArray(text).replace("\"", "\"\"") : text);
    m_buffer.append('"');
}

db::Result<void> CsvWriter::flush()
{
    return writeOut(m_device, m_buffer);
}

db::Result<void> CsvFile::settle()
{
    MK_CHECK(m_file.named(m_writer.flush()));
    return m_file.settle();
}

db::Result<void> CsvFile::commit()
{
    MK_CHECK(settle());
    return m_file.commit();
}

db::Result<std::unique_ptr<CsvFile>> createCsv(const QString &path)
{
    auto file = std::make_unique<CsvFile>(path);
    MK_CHECK(file->open());
    return file;
}

} // namespace app
