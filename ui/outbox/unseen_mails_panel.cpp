#include "ui/outbox/unseen_mails_panel.h"

#include "ui/outbox/collect_notices.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/tone_label.h"

#include <QEvent>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

UnseenMailsPanel::UnseenMailsPanel(Doer &doer, QWidget *parent)
    : QWidget(parent), m_doer(doer), m_rows(columnOf(grid::small(), {})),
      m_loader(doer.desk(), [this](const QList<app::UnseenOfAccount> &unseen) { showMails(unseen); })
{
    setObjectName(u"unseenMailsPanel"_s);
    setLayout(m_rows);
    hide();
    connect(&m_loader, &LoaderBase::failed, &doer, &Doer::showError);
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.outbox || changes.settings; });
    m_loader.ask(app::asking(&app::unseenMails));
}

void UnseenMailsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const auto shown = std::exchange(m_unseen, {});
        showMails(shown);
    }
}

void UnseenMailsPanel::showMails(const QList<app::UnseenOfAccount> &unseen)
{
    if (unseen == m_unseen)
        return;
    m_unseen = unseen;
    emptyOut(*m_rows);
    for (const app::UnseenOfAccount &one : unseen) {
        QStringList words;
        if (one.mails.refusals > 0)
            words.append(CollectNotices::refusalWords(one.mails.refusals).arg(one.account));
        if (one.mails.passedOver > 0)
            words.append(CollectNotices::passedOverWords(one.mails.passedOver).arg(one.account));
        auto *label = new ToneLabel(u"unseenMailsLabel"_s);
        label->say(words.join(u' '), Role::Danger);
        auto *seen = makeButton(u"mailsSeenPushButton"_s, tr("I have looked"));
        seen->setAccessibleName(tr("I have looked into the mailbox of %1", "account").arg(one.account));
        connect(seen, &QPushButton::clicked, this, [this, seen, one] {
            seen->setEnabled(false); // until the shop says how it stands
            markSeen(one);
        });
        auto *row = new QWidget;
        row->setLayout(rowOf(grid::medium(), {{label, 1}, seen}));
        m_rows->addWidget(row);
    }
    setVisible(!unseen.isEmpty());
}

void UnseenMailsPanel::markSeen(const app::UnseenOfAccount &one)
{
    m_doer.run(this, app::MarkMailsSeen{one.id, one.mails.refusals, one.mails.passedOver},
               {.told = [](auto) { return tr("The mails count as seen."); },
                .failed =
                    [this](const db::Error &) {
                        m_unseen.clear(); // so that the button comes back
                        m_loader.again();
                    }});
}

} // namespace ui
