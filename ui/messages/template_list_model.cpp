#include "ui/messages/template_list_model.h"

#include "ui/messages/message_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/row_delegate.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void TemplateListModel::setEntries(const QList<app::TemplateEntry> &entries,
                                   const app::TemplateLibrary &library)
{
    QList<Row> rows;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const db::Audience audience = entries.at(i).audience;
        if (rows.isEmpty() || rows.constLast().audience != audience)
            rows.append(
                {-1, audience,
                 static_cast<int>(std::ranges::count(entries, audience, &app::TemplateEntry::audience))});
        rows.append({i, audience, 0});
    }
    const bool same = rows == m_rows && std::ranges::equal(entries, m_entries, {}, &app::TemplateEntry::key,
                                                           &app::TemplateEntry::key);
    if (!same)
        beginResetModel();
    m_entries = entries;
    m_library = library;
    m_rows = rows;
    if (!same)
        endResetModel();
    else if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

const app::TemplateEntry *TemplateListModel::entryAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).entry < 0)
        return nullptr;
    return &m_entries.at(m_rows.at(row).entry);
}

int TemplateListModel::rowOf(db::TemplateId id, const QString &draftKey) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const app::TemplateEntry *entry = entryAt(row);
        if (entry && entry->indexOf(id, draftKey) >= 0)
            return row;
    }
    return -1;
}

int TemplateListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TemplateListModel::heading(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return MessageWords::people(row.audience);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "a heading and how many").arg(MessageWords::people(row.audience)).arg(row.count);
    case row::Heading:
        return true;
    case row::Prospect:
        return row.audience == db::Audience::Prospect;
    case row::RightText:
        return QLocale().toString(row.count);
    default:
        return {};
    }
}

QVariant TemplateListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (row.entry < 0)
        return heading(row, role);
    const app::TemplateEntry &entry = m_entries.at(row.entry);
    const QString title = entry.title.isEmpty() ? tr("Without a title") : entry.title;
    const QString draft = tr("Draft", "not saved yet");
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return plainTip(title + u'\n' + MessageWords::occasion(m_library, entry.occasionKey));
    case Qt::AccessibleTextRole: {
        QStringList spoken{title, MessageWords::people(entry.audience), MessageWords::channels(entry)};
        if (entry.hasDraft())
            spoken.append(draft);
        return spoken.join(u", "_s);
    }
    case row::SecondLine:
        return entry.texts.constFirst().text.recipient == db::CustomerKind::Company
                   ? tr("%1 · to companies", "channels").arg(MessageWords::channels(entry))
                   : MessageWords::channels(entry);
    case row::ChipText:
        return entry.hasDraft() ? draft : QString();
    case row::Heading:
        return false;
    default:
        return {};
    }
}

Qt::ItemFlags TemplateListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).entry < 0)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace ui
