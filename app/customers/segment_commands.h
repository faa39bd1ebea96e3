#pragma once

#include "app/core/command.h"
#include "db/core/id.h"

namespace app {

inline constexpr qsizetype kLongestSegmentName = 80;

/// Nothing but punctuation marks and blanks, such as "_": no name that is known again in a list.
bool isOfSigns(QStringView name);

/// Stores a new segment (no id), or another name and condition of one; its id. InvalidInput: no name, one of
/// signs, too long a name or that of another segment (case and accents make no difference), or no condition
/// of this version.
struct SaveSegment
{
    static constexpr QStringView kName = u"segment.save";

    db::SegmentId id = {};
    QString name;
    QString condition; ///< JSON, see conditionToText
    static constexpr std::tuple kArguments{Argument{"id", &SaveSegment::id},
                                           Argument{"name", &SaveSegment::name},
                                           Argument{"condition", &SaveSegment::condition}};

    [[nodiscard]] db::Result<Effect<db::SegmentId>> apply(db::Session &session, const db::Act &act) const;
};

/// InvalidInput as for SaveSegment.
struct RenameSegment
{
    static constexpr QStringView kName = u"segment.rename";

    db::SegmentId id;
    QString name;
    static constexpr std::tuple kArguments{Argument{"id", &RenameSegment::id},
                                           Argument{"name", &RenameSegment::name}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// What it was called. Nothing is done where it is gone already. Conflict, with the occasion, while a rule
/// of greeting uses it; a rule put away cannot come back before this is undone.
struct DeleteSegment
{
    static constexpr QStringView kName = u"segment.delete";

    db::SegmentId id;
    static constexpr std::tuple kArguments{Argument{"id", &DeleteSegment::id}};

    [[nodiscard]] db::Result<Effect<QString>> apply(db::Session &session, const db::Act &act) const;
};

/// Brings a segment back as it was. Conflict where its name was given to another one.
struct RestoreSegment
{
    static constexpr QStringView kName = u"segment.restore";

    db::SegmentId id;
    QString name;
    QString condition;
    static constexpr std::tuple kArguments{Argument{"id", &RestoreSegment::id},
                                           Argument{"name", &RestoreSegment::name},
                                           Argument{"condition", &RestoreSegment::condition}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
