#pragma once

#include "app/core/clock.h"
#include "app/core/command.h"
#include "db/safekeeping/erasure_store.h"

#include <QDate>
#include <QList>
#include <QString>

namespace db {
class Session;
}

namespace app {

/// The name under which the journal keeps that a customer was erased, without saying which. It has no
/// inverse.
inline constexpr QStringView kEraseCommand = u"customer.erase";

/// A copy of the shop that the program knows of.
struct KnownCopy
{
    enum class Kind
    {
        Daily,
        BeforeRestore,
        ByHand,       ///< the last one, which the shop remembers
        BeforeUpdate, ///< .before-0160: for going back to an older program
        Damaged,      ///< put aside when a copy took its place: nothing in it can be erased
        Folder        ///< the chosen folder is not there: what lies in it cannot be reached
    };
    Kind kind = Kind::Daily;
    QString file;
    QDate expiry; ///< the day by which the rotation removes it at the latest; invalid: it does not
};

/// Those that can be cleaned or removed: daily copies first, newest first.
[[nodiscard]] db::Result<QList<KnownCopy>> knownCopies(db::Session &session);

/// What is stored about a person, and where: to be shown before they are erased.
struct ErasurePreview
{
    db::PersonTraces traces;
    QList<KnownCopy> copies;
};

/// A copy that still holds the person.
struct CopyLeft
{
    KnownCopy copy;
    db::Error why;
};

struct ErasureReport
{
    int cleaned = 0; ///< copies from which the person was erased
    int removed = 0; ///< copies from before an update, which an older program alone could read
    QList<CopyLeft> left;
    std::optional<db::Error> traces; ///< erased, but old bytes are still in the file: why
};

[[nodiscard]] db::Result<ErasurePreview> previewErasure(db::Session &session, db::CustomerId id);

/// Those whose erasing was cut off, by a power cut or because the program was ended: their copies may still
/// hold them.
[[nodiscard]] db::Result<QList<db::CustomerId>> unfinishedErasures(db::Session &session);

/// Erases a person for good, with the entries that were merged into this one, from the shop and from every
/// copy of it that the program knows of: name, numbers, addresses, notes, texts of messages, what was typed
/// and not saved, values in the journal and of imports. What remains names no customer and keeps the figures
/// right. It has no undo. Copies from before an update are removed. After an error nothing has changed. Once
/// the person is erased from the shop, what cannot be cleaned is told in the report, and so is the rest when
/// stopped; of one already erased that is tried again. progress(done, total): false stops.
[[nodiscard]] db::Result<db::Changed<ErasureReport>>
erasePerson(db::Session &session, const Clock &clock, db::CustomerId id, const Progress &progress = {});

/// One whose erasing was cut off, and what was still done.
struct FinishedErasure
{
    db::CustomerId id;
    ErasureReport report;
    bool isPutOff = false; ///< stopped: the copies left are for the next time
};

/// Does what is left of every erasing that was cut off; whom another program is erasing now is left to it.
/// progress(done, total) of the copies of one person: false stops, and the rest stays unfinished, as it does
/// where another program is writing or making copies.
[[nodiscard]] db::Result<db::Changed<QList<FinishedErasure>>>
finishErasures(db::Session &session, const Clock &clock, const Progress &progress = {});

} // namespace app
