#include "ui/customers/consent_pane.h"

#include "app/core/nfc.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

ConsentPane::ConsentPane(QWidget *parent)
    : QWidget(parent), m_standing(new QWidget), m_flow(new FlowLayout(m_standing)),
      m_purpose(makeComboBox(u"consentPurposeComboBox"_s, tr("Consent to"))),
      m_channel(makeComboBox(u"consentChannelComboBox"_s, tr("By which channel"))),
      m_source(named(new QLineEdit, u"consentSourceLineEdit"_s))
{
    m_source->setPlaceholderText(tr("Where they said it: at the counter, by phone…"));
    m_source->setAccessibleName(tr("Where they said it"));
    for (const db::Purpose purpose : {db::Purpose::Care, db::Purpose::Greeting, db::Purpose::Promotion})
        m_purpose->addItem(labelOf(purpose), static_cast<int>(purpose));
    m_channel->addItem(tr("any channel", "of a consent"), u"all"_s);
    for (const db::Channel channel : {db::Channel::Phone, db::Channel::Sms, db::Channel::Email,
                                      db::Channel::Zalo, db::Channel::Facebook, db::Channel::Chat})
        m_channel->addItem(labelOf(channel), db::keyOf(channel));
    QPushButton *agree = makeButton(u"consentAgreePushButton"_s, tr("Agrees"));
    QPushButton *refuse = makeButton(u"consentRefusePushButton"_s, tr("Refuses"));
    agree->setIcon(Icons::icon(u"check"_s, Role::Good));
    refuse->setIcon(Icons::icon(u"close"_s, Role::Danger));
    setLayout(columnOf(grid::small(), {m_standing, rowOf(grid::small(), {{m_purpose, 1}, {m_channel, 1}}),
                                       m_source, rowOf(grid::small(), {{agree, 1}, {refuse, 1}})}));
    connect(agree, &QPushButton::clicked, this, [this] { record(true); });
    connect(refuse, &QPushButton::clicked, this, [this] { record(false); });
    connect(m_source, &QLineEdit::returnPressed, agree, [agree] { agree->setFocus(Qt::TabFocusReason); });
    m_standing->hide();
}

void ConsentPane::record(bool granted)
{
    const QString source = app::nfc(m_source->text().simplified());
    db::Consent consent;
    consent.channel = m_channel->currentData().toString();
    consent.purpose = static_cast<db::Purpose>(m_purpose->currentData().toInt());
    consent.granted = granted;
    consent.source = source.isEmpty() ? tr("at the counter", "where a consent was given") : source;
    emit recordAsked(consent);
}

void ConsentPane::show(const QList<db::Consent> &current)
{
    qDeleteAll(m_standing->findChildren<Chip *>());
    for (const db::Consent &consent : current) {
        const auto channel = db::wordOf<db::Channel>(consent.channel);
        const QString text = channel ? u"%1 · %2"_s.arg(labelOf(consent.purpose), labelOf(*channel))
                                     : labelOf(consent.purpose);
        auto *chip = new Chip(text, consent.granted ? ChipLook::good() : ChipLook::danger(), m_standing);
        chip->setIcon(consent.granted ? u"check"_s : u"close"_s);
        chip->setAccessibleName(consent.granted ? tr("%1: agreed", "a consent").arg(text)
                                                : tr("%1: refused", "a consent").arg(text));
        m_flow->addWidget(chip);
        chip->show();
    }
    m_standing->setVisible(!current.isEmpty());
    m_flow->invalidate();
}

} // namespace ui
