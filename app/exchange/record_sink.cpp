#include "app/exchange/record_sink.h"

#include "app/exchange/csv_writer.h"
#include "app/safekeeping/own_files.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app {

namespace {

class CsvFile final : public RecordSink
{
public:
    explicit CsvFile(const QString &path) : m_path(path), m_file(path), m_writer(m_file) {}

    db::Result<void> open() { return m_file.open(QIODevice::WriteOnly) ? db::Result<void>() : refused(); }
    db::Result<void> writeRecord(const QStringList &fields) override { return m_writer.writeRecord(fields); }
    db::Result<void> commit() override
    {
        MK_CHECK(m_writer.flush());
        return m_file.commit() ? db::Result<void>() : refused();
    }

private:
    db::Result<void> refused() const
    {
        return db::failure(db::ErrorKind::FileAccess,
                           u"%1 cannot be written: %2"_s.arg(m_path, m_file.errorString()));
    }

    QString m_path;
    QSaveFile m_file;
    CsvWriter m_writer;
};

} // namespace

db::Result<std::unique_ptr<RecordSink>> createList(const QString &path)
{
    MK_CHECK(refuseDatabase(path));
    auto file = std::make_unique<CsvFile>(path);
    MK_CHECK(file->open());
    return file;
}

} // namespace app
