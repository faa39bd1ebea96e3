#include "ui/settings/backup_list_model.h"

#include "ui/language/restore_words.h"
#include "ui/widgets/plain_text.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace ui {

void BackupListModel::setCopies(const QList<app::KeptBackup> &copies)
{
    beginResetModel();
    m_copies = copies;
    endResetModel();
}

QString BackupListModel::fileAt(const QModelIndex &index) const
{
    return index.isValid() ? m_copies.at(index.row()).file : QString();
}

int BackupListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_copies.size());
}

QVariant BackupListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const app::KeptBackup &copy = m_copies.at(index.row());
    if (role == Qt::DisplayRole)
        return u"%1  ·  %2"_s.arg(words::copyKept(copy, m_today), words::size(copy.bytes));
    if (role == Qt::ToolTipRole)
        return plainTip(QDir::toNativeSeparators(copy.file));
    return {};
}

} // namespace ui
