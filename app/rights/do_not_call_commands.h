#pragma once

#include "app/core/command.h"
#include "db/rights/do_not_call_store.h"

namespace app {

class RecordSource;

/// What became of a list of numbers that want no advertising.
struct DoNotCallReport
{
    db::DoNotCallList list;
    qint64 removed = 0;              ///< earlier lists, where it replaces them
    qint64 unread = 0;               ///< records without a telephone number
    QList<qint64> unreadPlaces = {}; ///< of the first of them: lines or rows, from 1
};

/// Takes in a do-not-call list: its numbers want no advertising by SMS or call (Decree 91/2020/ND-CP, art. 7
/// and 13). It is added to those there are, or replaces them. One transaction; a file that cannot be read to
/// its end changes nothing. InvalidInput: no telephone number is in it; Cancelled when `progress` stops it.
struct ImportDoNotCall
{
    static constexpr QStringView kName = u"import.do-not-call";

    QString file;                   ///< its name, for History
    bool replaces = false;          ///< the lists there are count no more
    RecordSource *source = nullptr; ///< read once; not kept
    Progress progress = {};         ///< not kept
    static constexpr std::tuple kArguments{Argument{"file", &ImportDoNotCall::file},
                                           Argument{"replaces", &ImportDoNotCall::replaces}};

    [[nodiscard]] db::Result<Effect<DoNotCallReport>> apply(db::Session &session, const db::Act &act) const;
};

/// Lists that were imported count no more, and others count again. NotFound: one of them is not as the step
/// that is undone left it, or was removed long ago and is gone.
struct SwitchDoNotCallLists
{
    static constexpr QStringView kName = u"import.switch-do-not-call";

    QString file; ///< of the list it is about, for History
    QList<db::DoNotCallListId> remove;
    QList<db::DoNotCallListId> restore;
    static constexpr std::tuple kArguments{Argument{"file", &SwitchDoNotCallLists::file},
                                           Argument{"remove", &SwitchDoNotCallLists::remove},
                                           Argument{"restore", &SwitchDoNotCallLists::restore}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
