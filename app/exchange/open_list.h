#pragma once

#include "app/exchange/record_source.h"

#include <QString>

#include <memory>

#include <tl/expected.hpp>

class QIODevice;

namespace app {

/// Why a file is no list that can be read.
struct ListTrouble
{
    enum class Kind
    {
        Missing,
        Folder,
        NotReadable, ///< no permission, or the device fails; detail: what the system said
        OwnFile,     ///< the open shop itself, app::refuseOwnFile
        Empty,
        Spreadsheet, ///< XLSX, XLS, ODS: to be saved as CSV
        Document,    ///< PDF, Word
        Picture,
        AddressCard, ///< breaks off, or its letters cannot be read; line and detail say where
        NotText,     ///< something else in bytes
        WrongEncoding,
        Changed, ///< its size changed while it was read: another program writes it
        Damaged, ///< a quote that is not closed, a record without end; line and detail say where
        Cancelled
    };
    Kind kind = Kind::Missing;
    qint64 line = 0; ///< from 1; 0: the file as a whole
    QString detail;  ///< technical English
};

using OpenedList = tl::expected<std::unique_ptr<RecordSource>, ListTrouble>;

/// The source that reads what the file holds, told by its content. The source owns the file.
[[nodiscard]] OpenedList openList(const QString &path);
/// As above, from what is open already and outlives the source; `suffix` tells documents from spreadsheets.
[[nodiscard]] OpenedList openList(QIODevice &device, const QString &suffix = {});

} // namespace app
