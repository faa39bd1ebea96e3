#include "app/exchange/csv_writer.h"

#include "app/core/own_files.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kBuffer = qsizetype{256} * 1024;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// "+84912345678", "-5", "-1200.50": a spreadsheet makes a number of it and nothing worse.
bool isPlainNumber(QStringView cell)
{
    const QStringView rest = cell.mid(1);
    if (cell.startsWith(u'+'))
        return rest.size() >= 7 && rest.size() <= 15 && std::all_of(rest.begin(), rest.end(), isAsciiDigit);
    const bool parts =
        std::all_of(rest.begin(), rest.end(), [](QChar c) { return isAsciiDigit(c) || c == u'.'; });
    return cell.startsWith(u'-') && parts && rest.count(u'.') <= 1 && !rest.isEmpty() &&
           isAsciiDigit(rest.front()) && isAsciiDigit(rest.back());
}

bool startsFormula(QChar c)
{
    return QStringView(u"=+-@\t\r＝＋－＠").contains(c);
}

// How many apostrophes stand before what could be a formula; -1 when the cell is harmless.
qsizetype apostrophesBeforeFormula(QStringView cell)
{
    qsizetype count = 0;
    while (count < cell.size() && cell[count] == u'\'')
        ++count;
    const bool dangerous = count < cell.size() && startsFormula(cell[count]);
    return dangerous ? count : -1;
}

} // namespace

QString guardCell(const QString &cell)
{
    const qsizetype apostrophes = apostrophesBeforeFormula(cell);
    const bool harmless = apostrophes < 0 || (apostrophes == 0 && isPlainNumber(cell));
    return harmless ? cell : u'\'' + cell;
}

QString unguardCell(const QString &cell)
{
    return cell.startsWith(u'\'') && apostrophesBeforeFormula(cell) > 0 ? cell.mid(1) : cell;
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
    const qint64 written = m_device.write(m_buffer);
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    const bool pushed = file == nullptr || file->flush();
    if (written != m_buffer.size() || !pushed) {
        const bool full = file != nullptr && file->error() == QFileDevice::ResourceError;
        return db::failure(full ? db::ErrorKind::DiskFull : db::ErrorKind::FileAccess,
                           m_device.errorString());
    }
    m_buffer.clear();
    return {};
}

db::Result<void> CsvFile::open()
{
    MK_CHECK(refuseDatabase(m_file.fileName()));
    return doneIf(m_file.open(QIODevice::WriteOnly));
}

db::Result<void> CsvFile::commit()
{
    MK_CHECK(m_writer.flush());
    return doneIf(m_file.commit());
}

db::Result<void> CsvFile::doneIf(bool done) const
{
    if (done)
        return {};
    return db::failure(db::ErrorKind::FileAccess,
                       u"%1 cannot be written: %2"_s.arg(m_file.fileName(), m_file.errorString()));
}

db::Result<std::unique_ptr<CsvFile>> createList(const QString &path)
{
    auto file = std::make_unique<CsvFile>(path);
    MK_CHECK(file->open());
    return file;
}

} // namespace app
