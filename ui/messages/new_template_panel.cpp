#include "ui/messages/new_template_panel.h"

#include "ui/language/word_labels.h"
#include "ui/messages/message_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/filter_chip.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QList<db::Channel> &channels()
{
    static const QList<db::Channel> all{db::Channel::Zalo,     db::Channel::Sms,  db::Channel::Email,
                                        db::Channel::Facebook, db::Channel::Chat, db::Channel::Phone,
                                        db::Channel::Store};
    return all;
}

const QList<db::Purpose> &purposes()
{
    static const QList<db::Purpose> all{db::Purpose::Greeting, db::Purpose::Care, db::Purpose::Promotion};
    return all;
}

QLabel *fieldLabel(const QString &name)
{
    return makeLabel(TextStyle::SecondaryStrong, name);
}

} // namespace

NewTemplatePanel::NewTemplatePanel(QWidget *parent)
    : QWidget(parent), m_heading(makeLabel(TextStyle::Section, u"newTemplateLabel"_s)),
      m_audienceLabel(fieldLabel(u"newAudienceLabel"_s)), m_audiences(new QButtonGroup(this)),
      m_prospect(new FilterChip), m_existing(new FilterChip),
      m_forLife(makeLabel(TextStyle::Secondary, u"newForLifeLabel"_s)),
      m_titleLabel(fieldLabel(u"newTitleLabel"_s)), m_title(new QLineEdit),
      m_occasionLabel(fieldLabel(u"newOccasionLabel"_s)), m_occasion(new QComboBox),
      m_channelLabel(fieldLabel(u"newChannelLabel"_s)), m_channel(new QComboBox),
      m_purposeLabel(fieldLabel(u"newPurposeLabel"_s)), m_purpose(new QComboBox),
      m_languageLabel(fieldLabel(u"newLanguageLabel"_s)), m_language(new QComboBox),
      m_missing(makeLabel(TextStyle::Secondary, u"newMissingLabel"_s)), m_make(new QPushButton),
      m_cancel(new QPushButton)
{
    m_prospect->setObjectName(u"newProspectFilterChip"_s);
    m_existing->setObjectName(u"newExistingFilterChip"_s);
    m_title->setObjectName(u"newTitleLineEdit"_s);
    m_occasion->setObjectName(u"newOccasionComboBox"_s);
    m_channel->setObjectName(u"newChannelComboBox"_s);
    m_purpose->setObjectName(u"newPurposeComboBox"_s);
    m_language->setObjectName(u"newLanguageComboBox"_s);
    m_make->setObjectName(u"newMakePushButton"_s);
    m_cancel->setObjectName(u"newCancelPushButton"_s);
    m_make->setDefault(true);
    m_cancel->setFlat(true);
    m_audiences->addButton(m_prospect);
    m_audiences->addButton(m_existing);
    m_forLife->setWordWrap(true);
    m_missing->setWordWrap(true);
    m_titleLabel->setBuddy(m_title);
    m_occasionLabel->setBuddy(m_occasion);
    m_channelLabel->setBuddy(m_channel);
    m_purposeLabel->setBuddy(m_purpose);
    m_languageLabel->setBuddy(m_language);
    m_title->setMaxLength(120);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large(), grid::medium(), grid::large(), grid::large());
    column->setSpacing(grid::tight());
    column->addWidget(m_heading);
    column->addSpacing(grid::medium());
    column->addWidget(m_audienceLabel);
    auto *who = new QHBoxLayout;
    who->setSpacing(grid::small());
    who->addWidget(m_prospect);
    who->addWidget(m_existing);
    who->addStretch(1);
    column->addLayout(who);
    column->addWidget(m_forLife);
    const auto addField = [column](QLabel *label, QWidget *field) {
        column->addSpacing(grid::small());
        column->addWidget(label);
        column->addWidget(field);
    };
    addField(m_titleLabel, m_title);
    addField(m_occasionLabel, m_occasion);
    addField(m_channelLabel, m_channel);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(grid::medium());
    for (const auto &[label, field] : {std::pair(m_purposeLabel, m_purpose), {m_languageLabel, m_language}}) {
        auto *one = new QVBoxLayout;
        one->setSpacing(grid::tight());
        one->addWidget(label);
        one->addWidget(field);
        pair->addLayout(one, 1);
    }
    column->addSpacing(grid::small());
    column->addLayout(pair);
    column->addSpacing(grid::large());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_make);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_missing, 1);
    column->addLayout(buttons);
    column->addStretch(1);

    connect(m_audiences, &QButtonGroup::buttonClicked, this, &NewTemplatePanel::showState);
    connect(m_title, &QLineEdit::textChanged, this, &NewTemplatePanel::showState);
    connect(m_title, &QLineEdit::returnPressed, this, &NewTemplatePanel::accept);
    connect(m_occasion, &QComboBox::activated, this, [this](int index) {
        m_purpose->setCurrentIndex(index > 0 ? 0 : 1); // a day is greeted, anything else is care
    });
    connect(m_make, &QPushButton::clicked, this, &NewTemplatePanel::accept);
    connect(m_cancel, &QPushButton::clicked, this, &NewTemplatePanel::cancelled);
}

void NewTemplatePanel::start(const app::TemplateLibrary &library)
{
    db::Template like;
    like.purpose = db::Purpose::Care;
    like.language = library.shop.language;
    m_copy = false;
    begin(library, like);
}

void NewTemplatePanel::startCopy(const app::TemplateLibrary &library, const db::Template &original)
{
    m_copy = true;
    begin(library, original);
    m_title->setText(tr("%1 (copy)", "title of a template").arg(original.title));
    m_title->selectAll();
}

void NewTemplatePanel::begin(const app::TemplateLibrary &library, const db::Template &like)
{
    m_library = library;
    m_like = like;
    retranslate();
    m_audiences->setExclusive(false);
    m_prospect->setChecked(false);
    m_existing->setChecked(false);
    m_audiences->setExclusive(true);
    m_title->clear();
    m_occasion->setCurrentIndex(qMax(0, m_occasion->findData(like.occasionKey)));
    m_channel->setCurrentIndex(qMax(0, static_cast<int>(channels().indexOf(like.channel))));
    m_purpose->setCurrentIndex(static_cast<int>(purposes().indexOf(like.purpose)));
    m_language->setCurrentIndex(like.language == "en"_L1 ? 1 : 0);
    showState();
    m_prospect->setFocus(Qt::TabFocusReason);
}

std::optional<db::Audience> NewTemplatePanel::audience() const
{
    if (m_prospect->isChecked())
        return db::Audience::Prospect;
    return m_existing->isChecked() ? std::optional(db::Audience::Existing) : std::nullopt;
}

void NewTemplatePanel::showState()
{
    QString missing;
    const auto whom = audience();
    if (!whom)
        missing = tr("Choose whom it speaks to.");
    else if (m_title->text().trimmed().isEmpty())
        missing = tr("Give it a title.");
    m_missing->setText(missing);
    m_make->setEnabled(missing.isEmpty());
    if (m_copy && whom && *whom != m_like.audience)
        m_forLife->setText(
            tr("The words were written for the others: look at every sentence before you save. A template "
               "keeps its audience for life."));
    else
        m_forLife->setText(
            tr("A template keeps its audience for life, so that nobody is sent the others' words."));
}

void NewTemplatePanel::accept()
{
    const auto whom = audience();
    if (!whom || m_title->text().trimmed().isEmpty())
        return;
    db::Template text;
    text.title = m_title->text().trimmed();
    text.audience = *whom;
    text.occasionKey = m_occasion->currentData().toString();
    text.channel = channels().value(m_channel->currentIndex());
    text.purpose = purposes().value(m_purpose->currentIndex());
    text.language = m_language->currentData().toString();
    if (m_copy) {
        text.body = m_like.body;
        text.subject = text.channel == db::Channel::Email ? m_like.subject : QString();
    }
    emit made(text);
}

void NewTemplatePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if (event->key() == Qt::Key_Return && m_make->isEnabled() && m_make->hasFocus())
        accept();
    else
        QWidget::keyPressEvent(event);
}

void NewTemplatePanel::fillOccasions()
{
    const QVariant kept = m_occasion->currentData();
    m_occasion->clear();
    m_occasion->addItem(MessageWords::occasion(m_library, {}), QString());
    for (const db::Occasion &occasion : std::as_const(m_library.occasions)) {
        if (occasion.enabled)
            m_occasion->addItem(MessageWords::occasion(m_library, occasion.key), occasion.key);
    }
    m_occasion->setCurrentIndex(qMax(0, m_occasion->findData(kept)));
}

void NewTemplatePanel::retranslate()
{
    m_heading->setText(m_copy ? tr("Copy of “%1”", "title").arg(m_like.title) : tr("New template"));
    m_audienceLabel->setText(tr("Whom does it speak to?"));
    m_prospect->setText(MessageWords::people(db::Audience::Prospect));
    m_existing->setText(MessageWords::people(db::Audience::Existing));
    m_titleLabel->setText(tr("&Title"));
    m_title->setPlaceholderText(tr("What it is called in the list"));
    m_occasionLabel->setText(tr("&Occasion"));
    m_channelLabel->setText(tr("&Channel"));
    m_purposeLabel->setText(tr("&Purpose"));
    m_languageLabel->setText(tr("&Language of the text"));
    m_make->setText(tr("Start writing"));
    m_cancel->setText(tr("Cancel"));
    fillOccasions();
    const auto refill = [](QComboBox *box, const auto &all, const auto &label) {
        const int kept = box->currentIndex();
        box->clear();
        for (const auto one : all)
            box->addItem(label(one));
        box->setCurrentIndex(qMax(0, kept));
    };
    refill(m_channel, channels(), [](db::Channel channel) { return labelOf(channel); });
    refill(m_purpose, purposes(), [](db::Purpose purpose) { return labelOf(purpose); });
    const int language = m_language->currentIndex();
    m_language->clear();
    for (const QString &key : {u"vi"_s, u"en"_s})
        m_language->addItem(MessageWords::language(key), key);
    m_language->setCurrentIndex(qMax(0, language));
    for (QLabel *label : {m_titleLabel, m_occasionLabel, m_channelLabel, m_purposeLabel, m_languageLabel})
        label->buddy()->setAccessibleName(label->text().remove(u'&'));
    showState();
}

} // namespace ui
