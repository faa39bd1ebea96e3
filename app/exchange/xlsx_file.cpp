#include "app/exchange/xlsx_file.h"

#include "app/exchange/csv_writer.h"
#include "app/exchange/open_list.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestCell = 32767; // characters, of Excel
constexpr qint64 kBlock = qint64{256} * 1024;
constexpr double kUsualWidth = 16; // of a column, in digits
constexpr quint8 kTextFormat = 49; // "@", of ECMA-376 part 1, 18.8.30

// A spreadsheet shows an apostrophe as it stands, and the reader takes one off where it guards what follows;
// "_x0041_" as it stands would be read as "A" (ECMA-376 part 1, 22.4.2.4).
QString cellText(const QString &cell)
{
    const auto meansItself = [](QChar c) { return c.unicode() < u'\xFFFE'; };
    if (!cell.startsWith(u'\'') && !cell.contains("_x"_L1) &&
        std::all_of(cell.begin(), cell.end(), meansItself))
        return cell; // as nearly all are
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString text = cell.startsWith(u'\'') ? guardCell(cell) : cell;
    text.replace(escape, u"_x005F_"_s);
    for (const char16_t noCharacter : {u'\xFFFE', u'\xFFFF'}) // XML has none of them
        text.replace(QChar(noCharacter), QChar::ReplacementCharacter);
    return text;
}

const QString kFolder = u"menkhach-export-"_s;
const QString kLock = u"lock"_s;
constexpr qint64 kOldSeconds = 3600; // none is made and not yet locked for that long

/// A killed export leaves the customers in its folder.
void removeLeftExports()
{
    QDir temporary(QDir::tempPath());
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-kOldSeconds);
    const auto left = temporary.entryInfoList({kFolder + u"??????"_s}, QDir::Dirs | QDir::Hidden);
    for (const QFileInfo &folder : left) {
        if (folder.lastModified() < old && QLockFile(QDir(folder.filePath()).filePath(kLock)).tryLock())
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

struct XlsxFile::Book
{
    ~Book()
    {
        if (workbook)
            lxw_workbook_free(workbook);
    }
    Book() = default;
    Q_DISABLE_COPY_MOVE(Book)

    QByteArray folder;
    lxw_workbook *workbook = nullptr; // none once it is closed
    lxw_worksheet *sheet = nullptr;
    lxw_format *text = nullptr;
    lxw_format *heading = nullptr;
};

XlsxFile::XlsxFile(const QString &path)
    : m_file(path), m_folder(QDir(QDir::tempPath()).filePath(kFolder + u"XXXXXX"_s)),
      m_lock(m_folder.filePath(kLock)), m_book(std::make_unique<Book>())
{}

XlsxFile::~XlsxFile() = default;

db::Result<void> XlsxFile::open()
{
    MK_CHECK(m_file.open());
    const auto refused = [this](const QString &why) {
        return m_file.named(db::failure(db::ErrorKind::FileAccess, u"no temporary files: %1"_s.arg(why)));
    };
    removeLeftExports();
    if (!m_folder.isValid())
        return refused(m_folder.errorString());
    if (!m_lock.tryLock())
        return refused(m_folder.path());
    m_book->folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_FALSE;
    options.tmpdir = m_book->folder.data();
    const QByteArray name = m_book->folder + "/list.xlsx";
    m_book->workbook = workbook_new_opt(name.constData(), &options);
    m_book->sheet = m_book->workbook ? workbook_add_worksheet(m_book->workbook, nullptr) : nullptr;
    if (!m_book->sheet)
        return refused(m_folder.path());
    m_book->text = workbook_add_format(m_book->workbook);
    format_set_num_format_index(m_book->text, kTextFormat);
    m_book->heading = workbook_add_format(m_book->workbook);
    format_set_bold(m_book->heading);
    return {};
}

db::Result<void> XlsxFile::writeRecord(const QStringList &fields)
{
    if (m_records == kMostRecords)
        return m_file.named(db::failure(db::ErrorKind::InvalidInput,
                                        u"a workbook holds %1 rows; write a CSV file"_s.arg(kMostRecords)));
    if (m_records == 0) {
        const auto last = static_cast<lxw_col_t>(qMax<qsizetype>(0, fields.size() - 1));
        worksheet_set_column(m_book->sheet, 0, last, kUsualWidth, m_book->text);
        worksheet_freeze_panes(m_book->sheet, 1, 0);
    }
    for (qsizetype column = 0; column < fields.size(); ++column)
        MK_CHECK(m_file.named(writeCell(static_cast<quint16>(column), fields.at(column))));
    m_columns = qMax(m_columns, fields.size());
    m_last = fields;
    ++m_records;
    return {};
}

db::Result<void> XlsxFile::writeCell(quint16 column, const QString &cell)
{
    if (cell.isEmpty())
        return {};
    const QString text = cellText(cell);
    if (text.size() > kLongestCell)
        return db::failure(
            db::ErrorKind::InvalidInput,
            u"row %1: a cell of a workbook holds %2 characters; write a CSV file"_s.arg(m_records + 1)
                .arg(kLongestCell));
    const lxw_error error =
        worksheet_write_string(m_book->sheet, static_cast<lxw_row_t>(m_records), column,
                               text.toUtf8().constData(), m_records == 0 ? m_book->heading : m_book->text);
    if (error != LXW_NO_ERROR)
        return db::failure(db::ErrorKind::FileAccess, QString::fromUtf8(lxw_strerror(error)));
    return {};
}

db::Result<void> XlsxFile::settle()
{
    if (m_state == State::Settled)
        return {};
    if (m_state == State::Failed)
        return m_file.named(db::failure(db::ErrorKind::Internal, u"the workbook failed before"_s));
    m_state = State::Failed;
    if (m_records > 0 && m_columns > 0) {
        const auto row = static_cast<lxw_row_t>(m_records - 1);
        const auto column = static_cast<lxw_col_t>(m_columns - 1);
        worksheet_autofilter(m_book->sheet, 0, 0, row, column);
        char range[LXW_MAX_CELL_RANGE_LENGTH];
        lxw_rowcol_to_range(range, 0, 0, row, column);
        worksheet_ignore_errors(m_book->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
    }
    errno = 0;
    lxw_workbook *workbook = std::exchange(m_book->workbook, nullptr);
    const lxw_error error = workbook_close(workbook); // frees it
    if (error != LXW_NO_ERROR)
        return m_file.named(
            db::failure(errno == ENOSPC ? db::ErrorKind::DiskFull : db::ErrorKind::FileAccess,
                        u"%1, in %2"_s.arg(QString::fromUtf8(lxw_strerror(error)), m_folder.path())));
    const QString made = m_folder.filePath(u"list.xlsx"_s);
    MK_CHECK(m_file.named(proveWhole(made)));
    MK_CHECK(m_file.named(take(made)));
    MK_CHECK(m_file.settle());
    m_state = State::Settled;
    return {};
}

db::Result<void> XlsxFile::commit()
{
    MK_CHECK(settle());
    return m_file.commit();
}

db::Result<void> XlsxFile::proveWhole(const QString &made) const
{
    const auto lost = [this] {
        return db::failure(db::ErrorKind::DiskFull,
                           u"no room for temporary files in %1"_s.arg(m_folder.path()));
    };
    const auto source = openList(made);
    if (!source)
        return lost();
    qint64 place = 0;
    QStringList last;
    for (QStringList fields;;) {
        const auto more = (*source)->readRecord(fields);
        if (!more)
            return lost();
        if (!*more)
            break;
        place = (*source)->place();
        last = fields;
    }
    const auto filled = [](QStringList fields) {
        while (!fields.isEmpty() && fields.constLast().isEmpty())
            fields.removeLast();
        return fields.size();
    };
    const bool whole = filled(m_last) == 0 || (place == m_records && filled(last) == filled(m_last));
    return whole ? db::Result<void>{} : lost();
}

db::Result<void> XlsxFile::take(const QString &made)
{
    QFile file(made);
    if (!file.open(QIODevice::ReadOnly))
        return db::failure(db::ErrorKind::FileAccess, file.errorString());
    for (;;) {
        QByteArray block = file.read(kBlock);
        if (block.isEmpty())
            break;
        MK_CHECK(writeOut(m_file.device(), block));
    }
    if (file.error() != QFileDevice::NoError)
        return db::failure(db::ErrorKind::FileAccess, file.errorString());
    return {};
}

} // namespace app
