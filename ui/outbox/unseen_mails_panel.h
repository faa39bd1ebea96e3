#pragma once

#include "app/outbox/collecting/unseen_mails.h"
#include "ui/shell/loader.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class Doer;

/// What a user has to look into the mailboxes for, until they say that they have; hidden where there is
/// nothing.
class UnseenMailsPanel final : public QWidget
{
    Q_OBJECT
public:
    /// The doer outlives this object.
    explicit UnseenMailsPanel(Doer &doer, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMails(const QList<app::UnseenOfAccount> &unseen);
    void markSeen(const app::UnseenOfAccount &one);

    Doer &m_doer;
    QVBoxLayout *m_rows;
    QList<app::UnseenOfAccount> m_unseen;
    Loader<QList<app::UnseenOfAccount>> m_loader;
};

} // namespace ui
