#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/messages/template_file.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace db {

class Connection;

/// The files of templates; equal bytes are kept once. Each write is whole by itself, and a part of the
/// caller's transaction where there is one.
class TemplateFileStore final
{
public:
    static constexpr qint64 kMostBytes = qint64{25} * 1024 * 1024; ///< of one file
    /// A removed file can be brought back for so long; then it goes for good with the next one added.
    static constexpr int kDaysKept = 90;

    explicit TemplateFileStore(const Connection &connection) : m_connection(connection) {}

    /// Those of a template: the pictures in its text first, then in the order they were added.
    [[nodiscard]] Result<QList<TemplateFile>> of(TemplateId id) const;
    /// Of all templates.
    [[nodiscard]] Result<QList<TemplateFile>> all() const;
    /// A removed one, too.
    [[nodiscard]] Result<TemplateFile> byId(TemplateFileId id) const;
    /// NotFound: there is no such file.
    [[nodiscard]] Result<QByteArray> bytesOf(TemplateFileId id) const;

    /// InvalidInput: no bytes, or more than kMostBytes. Conflict: the template has a file of that name.
    [[nodiscard]] Result<Changed<TemplateFileId>> add(const TemplateFile &file, const QByteArray &bytes,
                                                      const Act &now) const;
    /// Gives a template the files of another, in their order. Conflict: it has one of such a name.
    [[nodiscard]] Result<ChangeSet> copyAll(TemplateId from, TemplateId to, const Act &now) const;
    /// NotFound: there is none, or it is removed.
    [[nodiscard]] Result<ChangeSet> remove(TemplateFileId id, const Act &now) const;
    /// NotFound: there is none any more, or it is not removed. Conflict: the template has another of its
    /// name.
    [[nodiscard]] Result<ChangeSet> restore(TemplateFileId id) const;

private:
    [[nodiscard]] Result<void> forgetRemoved(const Act &now) const;
    [[nodiscard]] Result<ChangeSet> setRemoved(TemplateFileId id, std::optional<qint64> atMs) const;

    const Connection &m_connection;
};

} // namespace db
