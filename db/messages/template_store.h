#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/messages/template.h"

#include <QList>
#include <QSet>

namespace db {

class Connection;

/// Who wrote a wording.
enum class WordsOf
{
    Shop,
    Program
};

/// Templates and their versions. A new wording is a new version; the audience never changes.
class TemplateStore final
{
public:
    explicit TemplateStore(const Connection &connection);

    [[nodiscard]] Result<QList<Template>> all() const;
    /// Those that say what the program gave them.
    [[nodiscard]] Result<QSet<TemplateId>> asShipped() const;
    [[nodiscard]] Result<Template> byId(TemplateId id) const;
    [[nodiscard]] Result<Template> byKey(const QString &key) const;

    /// Every wording, the newest first; empty for an id that does not exist.
    [[nodiscard]] Result<QList<TemplateVersion>> versions(TemplateId id) const;

    [[nodiscard]] Result<Changed<TemplateId>> add(const Template &text, const Act &now);
    /// Title, purpose and wording again; the rest of `text` is not looked at. Who goes back from words of the
    /// shop to those of the program has the program's again.
    [[nodiscard]] Result<ChangeSet> addVersion(const Template &text, const Act &now,
                                               WordsOf whose = WordsOf::Shop);

    [[nodiscard]] Result<ChangeSet> setArchived(TemplateId id, bool archived, const Act &now);

private:
    [[nodiscard]] Result<void> addText(const Template &text, TemplateId id, const Act &now, WordsOf whose);

    const Connection &m_connection;
};

} // namespace db
