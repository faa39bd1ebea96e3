#include "ui/customers/consent_pane.h"

#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/calm_wheel.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array kPurposes{db::Purpose::Care, db::Purpose::Greeting, db::Purpose::Promotion};
constexpr std::array kConsentChannels{db::Channel::Phone, db::Channel::Sms,      db::Channel::Email,
                                      db::Channel::Zalo,  db::Channel::Facebook, db::Channel::Chat};

} // namespace

ConsentPane::ConsentPane(QWidget *parent)
    : QWidget(parent), m_standing(new QWidget), m_flow(new FlowLayout(m_standing)), m_purpose(new QComboBox),
      m_channel(new QComboBox), m_source(new QLineEdit), m_agree(new QPushButton(tr("Agrees"))),
      m_refuse(new QPushButton(tr("Refuses")))
{
    m_purpose->setObjectName(u"consentPurposeComboBox"_s);
    m_channel->setObjectName(u"consentChannelComboBox"_s);
    m_source->setObjectName(u"consentSourceLineEdit"_s);
    m_agree->setObjectName(u"consentAgreePushButton"_s);
    m_refuse->setObjectName(u"consentRefusePushButton"_s);
    m_agree->setIcon(Icons::icon(u"check"_s, Role::Good));
    m_refuse->setIcon(Icons::icon(u"close"_s, Role::Danger));
    for (const db::Purpose purpose : kPurposes)
        m_purpose->addItem(labelOf(purpose), static_cast<int>(purpose));
    m_channel->addItem(tr("any channel", "of a consent"), u"all"_s);
    for (const db::Channel channel : kConsentChannels)
        m_channel->addItem(labelOf(channel), db::keyOf(channel));
    m_purpose->setAccessibleName(tr("Consent to"));
    m_channel->setAccessibleName(tr("By which channel"));
    m_source->setPlaceholderText(tr("Where they said so: at the counter, by phone…"));
    m_source->setAccessibleName(tr("Where they said so"));
    calmWheel(m_purpose);
    calmWheel(m_channel);
    auto *what = new QHBoxLayout;
    what->setSpacing(grid::small());
    what->addWidget(m_purpose, 1);
    what->addWidget(m_channel, 1);
    auto *answer = new QHBoxLayout;
    answer->setSpacing(grid::small());
    answer->addWidget(m_agree, 1);
    answer->addWidget(m_refuse, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small());
    column->addWidget(m_standing);
    column->addLayout(what);
    column->addWidget(m_source);
    column->addLayout(answer);
    connect(m_agree, &QPushButton::clicked, this, [this] { record(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { record(false); });
    connect(m_source, &QLineEdit::returnPressed, m_agree, [this] { m_agree->setFocus(Qt::TabFocusReason); });
    showStanding();
}

void ConsentPane::record(bool granted)
{
    const QString source = m_source->text().simplified().normalized(QString::NormalizationForm_C);
    db::Consent consent;
    consent.channel = m_channel->currentData().toString();
    consent.purpose = static_cast<db::Purpose>(m_purpose->currentData().toInt());
    consent.granted = granted;
    consent.source = source.isEmpty() ? tr("at the counter", "where a consent was given") : source;
    emit recordAsked(consent);
}

void ConsentPane::show(const QList<db::Consent> &current)
{
    m_current = current;
    showStanding();
}

void ConsentPane::showStanding()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const db::Consent &consent : std::as_const(m_current)) {
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
    m_standing->setVisible(!m_current.isEmpty());
    m_flow->invalidate();
}

} // namespace ui
