#pragma once

#include "app/exchange/list_trouble.h"
#include "db/core/error.h"

#include <QChar>
#include <QString>
#include <QStringList>

#include <optional>

namespace app {

/// What a source says of itself, for people to read.
struct SourceFacts
{
    QString encoding;   ///< "UTF-8", "UTF-16LE", ...; empty where the format leaves no choice
    QChar separator;    ///< null where nothing separates fields
    QString sheet = {}; ///< of a workbook: the one that is read
    int sheets = 0;     ///< of a workbook: those that are not hidden
    /// The first word that speaks against an encoding that was guessed, see centralWordIn; empty: none does.
    QString doubtful = {};
    qint64 doubtfulLine = 0; ///< of that word, from 1
};

/// What a source found wrong with a record, whatever its cells say.
struct RecordFault
{
    enum class Kind
    {
        OpenQuote,      ///< a quote is not closed: the record is no record; those behind it are
        StrayQuote,     ///< text stands behind a closing quote: the record is no record
        CutOff,         ///< a quote is open where the list ends: the last record is no record
        RowInQuotes,    ///< one field in quotes, which hold the separator: the record is no record
        RecordsInQuotes ///< a field in quotes has lines that look like records, but may be a field
    };
    Kind kind = Kind::OpenQuote;
    qint64 line = 0;       ///< of the quote
    qsizetype columns = 0; ///< of RowInQuotes: fields of the other records
};

/// Records out of a file, one after the other, whatever its format.
class RecordSource
{
public:
    RecordSource() = default;
    virtual ~RecordSource() = default;
    Q_DISABLE_COPY_MOVE(RecordSource)

    /// The next record into `fields` (its strings are reused); false at the end. InvalidInput names the line
    /// and what to do; after an error every call gives the same error.
    [[nodiscard]] virtual db::Result<bool> readRecord(QStringList &fields) = 0;
    /// Where the record last read began, for messages: a line or a row, from 1.
    virtual qint64 place() const = 0;
    /// Bytes taken so far and their total (0: unknown), for a progress bar.
    virtual qint64 bytesRead() const = 0;
    virtual qint64 size() const = 0;
    /// Of the record last read.
    virtual std::optional<RecordFault> fault() const { return std::nullopt; }
    /// What each field holds where the format itself says so: then the first record is data already. Empty:
    /// the first record may hold headings, and the fields are for the reader to guess.
    virtual QStringList properties() const { return {}; }
    /// Known after the first record.
    virtual SourceFacts facts() const { return {}; }
    /// The last error of readRecord, where the source knows more of it than an error can say.
    virtual std::optional<ListTrouble> trouble() const { return std::nullopt; }
};

} // namespace app
