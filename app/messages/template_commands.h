#pragma once

#include "app/core/command.h"
#include "db/messages/template.h"

namespace app {

/// What became of a wish to save a template.
struct SavedTemplate
{
    db::TemplateId id;
    int version = 0;        ///< the one in use now
    bool overtaken = false; ///< nothing was written: another version has been saved meanwhile
};

/// Stores a new template, with the files of what it is a copy of, or a new version of a known one, and lets
/// its draft go. InvalidInput: the text has errors or no title. Conflict: the audience is not the stored one.
struct SaveTemplate
{
    static constexpr QStringView kName = u"template.save";

    db::Template text; ///< of a known one, `version` is the one it was begun from
    QString draftKey;  ///< may be empty

    QJsonObject toJson() const;
    [[nodiscard]] db::Result<Effect<SavedTemplate>> apply(db::Session &session, const db::Act &act) const;
};

/// Gives a template the words it had before, as a new version: one that was written is never changed.
/// Conflict: it does not say `from` any more.
struct RewordTemplate
{
    static constexpr QStringView kName = u"template.reword";

    /// All that a version can change.
    struct Words
    {
        QString title;
        db::Purpose purpose = db::Purpose::Care;
        QString subject;
        QString body;

        static constexpr std::tuple kArguments{
            Argument{"title", &Words::title}, Argument{"purpose", &Words::purpose},
            Argument{"subject", &Words::subject}, Argument{"body", &Words::body}};

        friend bool operator==(const Words &, const Words &) = default;
    };
    db::TemplateId id;
    Words from;
    Words to;
    static constexpr std::tuple kArguments{Argument{"id", &RewordTemplate::id},
                                           Argument{"from", &RewordTemplate::from},
                                           Argument{"to", &RewordTemplate::to}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Puts a template away; nothing is done where it is away already.
struct ArchiveTemplate
{
    static constexpr QStringView kName = u"template.archive";

    db::TemplateId id;
    static constexpr std::tuple kArguments{Argument{"id", &ArchiveTemplate::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Brings a template back; nothing is done where it is there.
struct RestoreTemplate
{
    static constexpr QStringView kName = u"template.restore";

    db::TemplateId id;
    static constexpr std::tuple kArguments{Argument{"id", &RestoreTemplate::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
