#include "ui/customers/consent_pane.h"

#include "app/core/nfc.h"
#include "ui/contacts/history_line.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

ConsentPane::ConsentPane(app::Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_standing(new QWidget),
      m_lines(new QVBoxLayout(m_standing)),
      m_open(makeButton(u"consentOpenPushButton"_s, tr("Record agreement or refusal…"))), m_form(new QWidget),
      m_purpose(makeComboBox(u"consentPurposeComboBox"_s, tr("Consent to"))),
      m_channel(makeComboBox(u"consentChannelComboBox"_s, tr("By which channel"))),
      m_way(makeComboBox(u"consentWayComboBox"_s, tr("How they said it"))),
      m_givenOn(named(new DateField(m_clock.today()), u"consentGivenOnDateField"_s)),
      m_problem(new ToneLabel(u"consentProblemLabel"_s)),
      m_source(named(new QLineEdit, u"consentSourceLineEdit"_s)),
      m_wording(named(new QLineEdit, u"consentWordingLineEdit"_s))
{
    m_lines->setContentsMargins({});
    m_lines->setSpacing(grid::small());
    build();
    m_standing->hide();
    m_problem->hide();
    showForm(false);
    clearProof();
}

void ConsentPane::build()
{
    m_source->setPlaceholderText(tr("Where they said it: at the counter, by phone…"));
    m_source->setAccessibleName(tr("Where they said it"));
    m_wording->setPlaceholderText(tr("What they were shown or said, or a note"));
    m_wording->setAccessibleName(tr("What they were shown or said"));
    m_givenOn->setAccessibleName(tr("When they said it"));
    for (const db::Purpose purpose : {db::Purpose::Care, db::Purpose::Greeting, db::Purpose::Promotion})
        m_purpose->addItem(labelOf(purpose), static_cast<int>(purpose));
    m_channel->addItem(tr("any channel", "of a consent"), db::kAnyChannel.toString());
    for (const db::Channel channel : db::kConsentChannels)
        m_channel->addItem(labelOf(channel), db::keyOf(channel));
    for (const db::ConsentWay way : {db::ConsentWay::InPerson, db::ConsentWay::Paper, db::ConsentWay::Phone,
                                     db::ConsentWay::Message, db::ConsentWay::Web})
        m_way->addItem(labelOf(way), static_cast<int>(way));
    QPushButton *agree = makeButton(u"consentAgreePushButton"_s, tr("Agrees"));
    QPushButton *refuse = makeButton(u"consentRefusePushButton"_s, tr("Refuses"));
    QPushButton *optOut = makeButton(u"consentOptOutPushButton"_s, tr("No more messages"));
    agree->setIcon(Icons::icon(u"check"_s, Role::Good));
    refuse->setIcon(Icons::icon(u"close"_s, Role::Danger));
    optOut->setIcon(Icons::icon(u"close"_s, Role::Danger));
    optOut->setToolTip(plainTip(tr("Refuses care, greetings and promotions by the channel chosen above")));
    m_form->setLayout(columnOf(grid::small(), {rowOf(grid::small(), {{m_purpose, 1}, {m_channel, 1}}), m_way,
                                               m_givenOn, m_problem, m_source, m_wording,
                                               rowOf(grid::small(), {{agree, 1}, {refuse, 1}}), optOut}));
    setLayout(columnOf(grid::medium(), {m_standing, rowOf(0, {m_open, BoxItem::rest()}), m_form}));
    connect(m_open, &QPushButton::clicked, this, [this] {
        showForm(true);
        m_purpose->setFocus(Qt::OtherFocusReason);
    });
    connect(agree, &QPushButton::clicked, this, [this] { record(true); });
    connect(refuse, &QPushButton::clicked, this, [this] { record(false); });
    connect(optOut, &QPushButton::clicked, this, [this] {
        emit optOutAsked(m_channel->currentData().toString());
        showForm(false);
    });
    connect(m_givenOn, &TypedField::problemChanged, this, [this](const QString &problem) {
        m_problem->say(problem, Role::Danger);
        m_problem->setVisible(!problem.isEmpty());
    });
    connect(m_source, &QLineEdit::returnPressed, agree, [agree] { agree->setFocus(Qt::TabFocusReason); });
}

void ConsentPane::showForm(bool shown)
{
    const bool hadKeyboard = m_form->isAncestorOf(focusWidget());
    m_form->setVisible(shown);
    m_open->setVisible(!shown);
    if (!shown && hadKeyboard)
        m_open->setFocus(Qt::OtherFocusReason);
}

void ConsentPane::record(bool granted)
{
    if (!m_givenOn->problem().isEmpty()) {
        m_givenOn->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString source = app::nfc(m_source->text().simplified());
    db::Consent consent;
    consent.channel = m_channel->currentData().toString();
    consent.purpose = static_cast<db::Purpose>(m_purpose->currentData().toInt());
    consent.granted = granted;
    consent.source = source.isEmpty() ? tr("at the counter", "where a consent was given") : source;
    consent.wording = app::nfc(m_wording->text().simplified());
    consent.way = static_cast<db::ConsentWay>(m_way->currentData().toInt());
    consent.givenOn = m_givenOn->date();
    emit recordAsked(consent);
    clearProof();
    showForm(false);
}

void ConsentPane::clearProof()
{
    const QDate today = m_clock.today();
    m_givenOn->setToday(today);
    m_givenOn->setDateRange(QDate(1990, 1, 1), today);
    m_givenOn->setDate(today);
    m_wording->clear();
}

void ConsentPane::show(const QList<db::Consent> &current)
{
    emptyOut(*m_lines);
    for (const db::Consent &consent : current) {
        const auto channel = db::wordOf<db::Channel>(consent.channel);
        const QString text = channel ? u"%1 · %2"_s.arg(labelOf(consent.purpose), labelOf(*channel))
                                     : labelOf(consent.purpose);
        auto *chip = new Chip(text, consent.granted ? ChipLook::good() : ChipLook::danger(), m_standing);
        chip->setIcon(consent.granted ? u"check"_s : u"close"_s);
        chip->setAccessibleName(consent.granted ? tr("%1: agreed", "a consent").arg(text)
                                                : tr("%1: refused", "a consent").arg(text));
        QLabel *evidence =
            makeWrappedLabel(TextStyle::Secondary, u"consentEvidenceLabel"_s, evidenceOf(consent, m_clock));
        chip->setAccessibleDescription(evidence->text());
        auto *line = new QWidget(m_standing);
        line->setLayout(columnOf(grid::tight(), {rowOf(0, {chip, BoxItem::rest()}), evidence}));
        m_lines->addWidget(line);
    }
    m_standing->setVisible(!current.isEmpty());
}

} // namespace ui
