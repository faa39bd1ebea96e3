#include "ui/messages/template_preview.h"

#include "app/messages/audience_guard.h"
#include "app/messages/sms_parts.h"
#include "app/messages/value_census.h"
#include "app/people/channels.h"
#include "app/wording/fitting_words.h"
#include "ui/language/word_labels.h"
#include "ui/messages/census_loader.h"
#include "ui/messages/customer_chooser.h"
#include "ui/messages/message_words.h"
#include "ui/messages/preview_canvas.h"
#include "ui/messages/preview_pictures.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ui {

TemplatePreview::TemplatePreview(Doer &doer, CensusLoader &census, QWidget *parent)
    : QWidget(parent), m_desk(doer.desk()), m_census(census), m_asked(m_desk),
      m_pictures(new PreviewPictures(m_desk, this)),
      m_who(makeLabel(TextStyle::Secondary, u"previewWhoLabel"_s)),
      m_place(makeLabel(TextStyle::Secondary, u"previewPlaceLabel"_s)),
      m_back(named(new QToolButton, u"previewBackToolButton"_s)),
      m_forward(named(new QToolButton, u"previewForwardToolButton"_s)),
      m_chooser(new CustomerChooser(m_desk)), m_canvas(new PreviewCanvas), m_chips(rowOf(grid::small(), {})),
      m_chipRow(new QWidget), m_length(makeWrappedLabel(TextStyle::Secondary, u"previewLengthLabel"_s))
{
    m_who->setTextFormat(Qt::RichText);
    m_who->setWordWrap(true);
    setMinimumWidth(grid::px(236)); // a message is no column of single words
    m_back->setToolTip(tr("Previous customer (Alt+Left)"));
    m_back->setAccessibleName(tr("Previous customer"));
    m_forward->setToolTip(tr("Next customer (Alt+Right)"));
    m_forward->setAccessibleName(tr("Next customer"));
    for (const auto &[button, arrow, by] :
         {std::tuple(m_back, Qt::LeftArrow, -1), {m_forward, Qt::RightArrow, 1}}) {
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setAutoRepeat(true);
        connect(button, &QToolButton::clicked, this, [this, by = by] { step(by); });
    }
    m_chipRow->setLayout(m_chips);
    m_length->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setLayout(columnOf(grid::small(),
                       {m_who,
                        rowOf(grid::px(2), {BoxItem::rest(), m_back, m_place, m_forward}),
                        m_chooser,
                        {new PlainScrollArea(u"previewScrollArea"_s, m_canvas), 1},
                        rowOf(0, {m_chipRow, BoxItem::rest()}),
                        m_length},
                       {grid::px(14), grid::small(), grid::px(14), grid::px(14)}));

    connect(m_chooser, &CustomerChooser::chosen, this, &TemplatePreview::choose);
    connect(&m_asked, &LoaderBase::failed, &doer, &Doer::showError);
    connect(m_pictures, &PreviewPictures::failed, &doer, &Doer::showError);
    connect(m_pictures, &PreviewPictures::loaded, this, &TemplatePreview::render);
    connect(&m_desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (changes.customers && m_customer) {
            m_lastOf.clear();
            choose(m_customer->id);
        }
    });
    connect(&census, &CensusLoader::completed, this, [this] {
        if (!m_library)
            return;
        m_members = members();
        showPlace();
        if (m_nobody && !m_members.empty())
            choose(m_members.front());
    });
}

void TemplatePreview::show(const db::Template &text, const app::TemplateLibrary &library)
{
    const bool others = !m_library || text.audience != m_text.audience ||
                        text.recipient != m_text.recipient || text.occasionKey != m_text.occasionKey ||
                        m_library != &library;
    m_library = &library;
    m_text = text;
    m_pictures->ask(app::filesOwnerOf(text));
    m_renderer.emplace(library.shop);
    m_chipRow->show();
    m_chooser->setAudience(text.audience);
    if (others) {
        m_members = members();
        const auto last = m_lastOf.constFind(viewerKey());
        m_customer = last == m_lastOf.cend() ? std::nullopt : std::optional(*last);
        if (!m_customer)
            chooseFirst();
    }
    showPlace();
    render();
}

void TemplatePreview::clear()
{
    m_asked.cancel();
    m_library = nullptr;
    m_customer.reset();
    m_members.clear();
    m_nobody = false;
    m_chipRow->hide();
    m_who->clear();
    m_who->setToolTip({});
    m_length->clear();
    showPlace();
    m_canvas->show({.channel = m_text.channel, .empty = tr("What you write shows here.")});
}

void TemplatePreview::setChannels(const QList<db::Channel> &channels, db::Channel shown)
{
    emptyOut(*m_chips);
    for (const db::Channel channel : channels) {
        auto *chip = new FilterChip;
        chip->setText(labelOf(channel));
        chip->setChecked(channel == shown);
        connect(chip, &QAbstractButton::clicked, this, [this, chip, channel, shown] {
            chip->setChecked(channel == shown);
            emit channelAsked(channel);
        });
        m_chips->addWidget(chip);
    }
}

/// Those to step through. The census does not tell companies: they are looked for by name.
std::vector<db::CustomerId> TemplatePreview::members() const
{
    if (m_text.recipient == db::CustomerKind::Company)
        return {};
    return m_census.census().members(app::recipientsOf(m_text));
}

/// Texts of one audience to people, or to companies, are seen by the same customer.
int TemplatePreview::viewerKey() const
{
    return 2 * static_cast<int>(m_text.audience) + static_cast<int>(m_text.recipient);
}

void TemplatePreview::step(int by)
{
    if (m_members.empty())
        return;
    const auto here = std::ranges::lower_bound(m_members, person());
    const auto count = static_cast<qint64>(m_members.size());
    const qint64 next = (std::distance(m_members.begin(), here) + by + count) % count;
    choose(m_members[static_cast<std::size_t>(next)]);
}

void TemplatePreview::choose(db::CustomerId id)
{
    if (!m_library)
        return;
    m_asked.ask(app::asking(&app::findPerson, id), [this](const std::optional<db::Customer> &customer) {
        if (customer)
            take(*customer);
    });
}

// Before all are read: a customer of this audience among the first.
void TemplatePreview::chooseFirst()
{
    if (!m_members.empty()) {
        choose(m_members.front());
        return;
    }
    m_asked.ask(app::asking(&app::findSomebody, app::recipientsOf(m_text), m_text.recipient),
                [this](const std::optional<db::Customer> &somebody) {
                    m_nobody = !somebody;
                    if (m_nobody)
                        render();
                    else
                        take(*somebody);
                });
}

void TemplatePreview::take(const db::Customer &customer)
{
    if (app::refusal(m_text, customer)) { // the words of this text are not for them
        if (m_customer && m_customer->id == customer.id) {
            m_customer.reset(); // they have changed sides meanwhile
            chooseFirst();
        }
        return;
    }
    m_nobody = false;
    m_customer = customer;
    m_lastOf.insert(viewerKey(), customer);
    showPlace();
    render();
}

void TemplatePreview::showPlace()
{
    const auto here = std::ranges::lower_bound(m_members, person());
    const bool among = m_customer && here != m_members.end() && *here == person();
    const QLocale locale;
    const QString all = locale.toString(static_cast<qint64>(m_members.size()));
    m_place->setText(m_members.empty() ? QString()
                     : among           ? tr("%1 / %2", "place of a customer among all")
                                   .arg(locale.toString(std::distance(m_members.begin(), here) + 1), all)
                             : all);
    for (QToolButton *button : {m_back, m_forward})
        button->setEnabled(m_members.size() > 1);
}

/// "goes out on 24/12 19:00 for 01/01": a text read on another day than the one it speaks of says so.
QString TemplatePreview::whenSent(const app::MessageDay &day, QDate today, int daysAhead, QTime hour)
{
    const QLocale locale;
    const auto name = [&](QDate date) {
        return date == today                 ? tr("today")
               : date.year() == today.year() ? locale.toString(date, u"d/M"_s)
                                             : locale.toString(date, u"d/M/yyyy"_s);
    };
    const QString at = locale.toString(hour, u"HH:mm"_s);
    if (!day.occasion || daysAhead == 0)
        return tr("%1 %2", "day, hour").arg(name(day.date), at);
    return tr("goes out on %1 %2 for %3", "day of sending, hour, day of the occasion")
        .arg(name(day.date.addDays(-daysAhead)), at, name(day.date));
}

/// What a company gets instead of a text to people.
QString TemplatePreview::companyNote(const app::RenderedMessage &message) const
{
    if (const db::Template *own = app::companyTextBeside(m_text, m_library->templates))
        return tr("A company is sent its own text instead: “%1”.", "title").arg(own->title);
    for (const app::Finding &finding : message.findings) {
        if (finding.code == "not-for-company"_L1)
            return tr("A company is not sent this: “%1” is for people.").arg(finding.argument);
    }
    return tr("A company is sent this text too.");
}

QString TemplatePreview::attachedWords() const
{
    const QStringList names = m_library->attachedTo(app::filesOwnerOf(m_text));
    return names.isEmpty() ? QString() : u'\n' + tr("Attached: %1", "files").arg(names.join(u", "_s));
}

void TemplatePreview::render()
{
    if (!m_library)
        return;
    const QDate today = m_desk.clock().today();
    if (!m_customer) {
        m_who->clear();
        m_length->clear();
        m_canvas->show({.channel = m_text.channel,
                        .empty = m_nobody ? tr("No customer could receive this text yet.") : QString()});
        return;
    }
    const QString name =
        MessageWords::person(*m_customer, today, m_text.language, m_library->shop.region).toHtmlEscaped();
    m_who->setText(tr("Preview as <b>%1</b>", "a customer").arg(name));
    m_who->setToolTip(plainTip(m_customer->fullName));
    const app::MessageDay day = m_library->dayFor(*m_customer, m_text.occasionKey, today);
    db::Template typed = m_text;
    typed.id = {}; // what is typed has no version the renderer could know it by
    const app::RenderedMessage message = m_renderer->render(typed, *m_customer, day);
    const QTime hour = m_library->hourOf(m_text.id);
    const QString when = whenSent(day, today, m_library->daysAheadOf(m_text.id), hour);
    m_canvas->show({m_text.channel, tr("%1 · %2", "channel, day and hour").arg(labelOf(m_text.channel), when),
                    m_library->shop.nameIn(m_text.language), message.subject, message.text,
                    tr("What you write shows here."), m_pictures->images(), attachedWords()});

    const auto characters =
        static_cast<int>(std::ranges::count_if(message.text, [](QChar c) { return !c.isLowSurrogate(); }));
    QString length = tr("%Ln character(s)", nullptr, characters);
    if (app::isPaidByPart(m_text.channel)) {
        const app::SmsCount sms = app::countSms(message.text);
        length = tr("%Ln part(s), %1/%2", "SMS: parts, units used of units there", sms.parts)
                     .arg(sms.units)
                     .arg(app::smsCapacity(sms)) +
                 u" · "_s + (sms.encoding == "UCS-2"_L1 ? tr("with accents") : tr("without accents")) +
                 u" · "_s + length;
    }
    if (m_customer->kind == db::CustomerKind::Company && m_text.recipient == db::CustomerKind::Person)
        length += u'\n' + companyNote(message);
    m_length->setText(length);
}

} // namespace ui
