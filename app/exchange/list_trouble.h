#pragma once

#include "db/core/error.h"

#include <QString>

#include <tl/expected.hpp>

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
        Spreadsheet, ///< XLS, ODS, XLSB, or with a password: to be saved as XLSX or CSV
        Workbook,    ///< XLSX that is cut off or damaged
        NoWorkbook,  ///< named as one, and a text
        NoCard,      ///< named as address cards, and empty
        TooLarge,    ///< XLSX that unpacks to more than any list
        Outside,     ///< XLSX that names something outside itself, or has definitions of its own
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

/// What is read from a list, or why it cannot be.
template <class T> using Listed = tl::expected<T, ListTrouble>;

inline tl::unexpected<ListTrouble> listTrouble(ListTrouble::Kind kind, const QString &detail)
{
    return tl::unexpected<ListTrouble>({kind, 0, detail});
}

} // namespace app
