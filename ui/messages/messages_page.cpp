#include "ui/messages/messages_page.h"

#include "ui/messages/census_loader.h"
#include "ui/messages/message_words.h"
#include "ui/messages/new_template_panel.h"
#include "ui/messages/template_editor.h"
#include "ui/messages/template_filter_bar.h"
#include "ui/messages/template_list.h"
#include "ui/messages/template_list_model.h"
#include "ui/messages/template_preview.h"
#include "ui/messages/template_work.h"
#include "ui/messages/version_panel.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/search_field.h"

#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

MessagesPage::MessagesPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Messages, parent), m_doer(needs.doer), m_navigator(needs.navigator),
      m_templates(&needs.templates), m_census(new CensusLoader(needs.doer.desk(), this)),
      m_new(new KeyHintButton), m_bar(new TemplateFilterBar), m_model(new TemplateListModel(this)),
      m_list(new TemplateList), m_splitter(new QSplitter), m_middle(new QStackedWidget),
      m_editor(new TemplateEditor), m_newPanel(new NewTemplatePanel),
      m_versions(new VersionPanel(needs.doer.desk())), m_empty(new EmptyState(u"messages"_s)),
      m_preview(new TemplatePreview(needs.doer.desk(), *m_census))
{
    m_list->setModel(m_model);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(250ms);
    build(needs.state);
    connectList();
    connectEditor();
    addKeys();
    m_middle->setCurrentWidget(m_editor);
    if (m_templates->isLoaded())
        libraryLoaded();
    else
        m_templates->reload();
}

MessagesPage::~MessagesPage() = default;

void MessagesPage::enter()
{
    m_stopped = false;
    m_census->start();
    if (m_middle->currentWidget() == m_newPanel)
        return;
    if (m_model->entryCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_bar->search()->setFocus(Qt::OtherFocusReason);
}

QVariantMap MessagesPage::place() const
{
    const Shown shown = m_wanted.value_or(m_shown);
    QVariantMap place{{u"filter"_s, QVariant::fromValue(m_bar->filter())},
                      {u"id"_s, QVariant::fromValue(shown.id)},
                      {u"draft"_s, shown.draftKey},
                      {u"channel"_s, static_cast<int>(m_channel)},
                      {u"person"_s, QVariant::fromValue(m_preview->person())}};
    if (m_middle->currentWidget() == m_newPanel)
        place.insert(u"new"_s, m_newPanel->place());
    if (m_middle->currentWidget() == m_versions)
        place.insert(u"version"_s, m_versions->chosen());
    return place;
}

void MessagesPage::restorePlace(const QVariantMap &place)
{
    m_wanted = Shown{place.value(u"id"_s).value<db::TemplateId>(), place.value(u"draft"_s).toString()};
    m_channel = static_cast<db::Channel>(place.value(u"channel"_s).toInt());
    if (!m_templates->isLoaded())
        return;
    m_bar->setFilter(place.value(u"filter"_s).value<app::TemplateFilter>());
    if (const auto person = place.value(u"person"_s).value<db::CustomerId>())
        m_preview->choose(person);
    if (place.contains(u"new"_s)) {
        showPanel(m_newPanel);
        m_newPanel->restorePlace(m_templates->library(), place.value(u"new"_s).toMap());
    } else if (place.contains(u"version"_s)) {
        showPanel(m_versions);
        m_versions->show(m_editor->text(), place.value(u"version"_s).toInt());
    }
}

void MessagesPage::hideEvent(QHideEvent *event)
{
    m_templates->flush();
    m_census->stop();
    Page::hideEvent(event);
}

void MessagesPage::libraryLoaded()
{
    const app::TemplateLibrary &library = m_templates->library();
    m_bar->setLibrary(library);
    if (!property("languageKnown").toBool()) {
        setProperty("languageKnown", true);
        app::TemplateFilter filter = m_bar->filter();
        filter.language = library.shop.language;
        m_bar->setFilter(filter);
        if (m_bar->search()->hasFocus() && m_bar->search()->text().isEmpty())
            m_list->setFocus(Qt::OtherFocusReason);
    }
    if (m_wanted) {
        if (const db::Template *text = library.find(m_wanted->id)) {
            const bool shown = text->language == m_bar->filter().language &&
                               text->archived == m_bar->filter().archived && !m_bar->narrows();
            if (!shown)
                m_bar->setFilter({.words = {},
                                  .language = text->language,
                                  .occasion = {},
                                  .channel = {},
                                  .archived = text->archived});
        }
    }
    refreshList();
}

void MessagesPage::refreshList()
{
    if (!m_templates->isLoaded())
        return;
    m_choosing = true; // rows come and go by themselves here
    m_model->setEntries(app::entriesOf(m_templates->library(), m_bar->filter()), m_templates->library());
    const Shown wanted = m_wanted.value_or(m_shown);
    int row = m_model->rowOf(wanted.id, wanted.draftKey);
    const bool found = row >= 0;
    if (!found)
        row = m_model->firstEntry();
    const QModelIndex index = m_model->index(row);
    if (m_list->currentIndex() != index)
        m_list->setCurrentIndex(index);
    m_choosing = false;
    showState();
    const app::TemplateEntry *entry = m_model->entryAt(row);
    if (!entry)
        return;
    const qsizetype place = found ? entry->indexOf(wanted.id, wanted.draftKey) : 0;
    const app::TemplateEntry::Text &text = entry->texts.at(place);
    if (m_wanted && found) {
        m_wanted.reset();
        showPanel(nullptr);
    }
    // What is being typed stands in the editor already, and newer than anywhere else.
    const bool typing = found && !text.draftKey.isEmpty() && text.draftKey == m_editor->draftKey() &&
                        m_shown.draftKey == text.draftKey;
    if (!typing)
        open(*entry, place);
}

void MessagesPage::rowChosen(int row)
{
    if (m_choosing)
        return;
    const app::TemplateEntry *entry = m_model->entryAt(row);
    if (!entry)
        return;
    m_templates->flush();
    qsizetype index = 0;
    for (qsizetype i = 0; i < entry->texts.size(); ++i) {
        if (entry->texts.at(i).text.channel == m_channel)
            index = i;
    }
    showPanel(nullptr);
    open(*entry, index);
}

void MessagesPage::open(const app::TemplateEntry &entry, qsizetype index)
{
    const app::TemplateEntry::Text &one = entry.texts.at(index);
    m_shown = {one.text.id, one.draftKey};
    m_editor->open(entry, index, m_templates->library());
    QList<db::Channel> channels;
    for (const app::TemplateEntry::Text &text : entry.texts)
        channels.append(text.text.channel);
    m_preview->setChannels(channels, one.text.channel);
    m_preview->show(one.text, m_templates->library());
    ask();
}

const app::TemplateEntry *MessagesPage::entry() const
{
    return m_model->entryAt(m_list->currentIndex().row());
}

void MessagesPage::openChannel(db::Channel channel)
{
    m_channel = channel;
    const app::TemplateEntry *shown = entry();
    if (!shown)
        return;
    for (qsizetype i = 0; i < shown->texts.size(); ++i) {
        if (shown->texts.at(i).text.channel != channel || shown->texts.at(i).text.id == m_shown.id)
            continue;
        m_templates->flush();
        open(app::TemplateEntry(*shown), i);
        return;
    }
}

void MessagesPage::openTemplate(db::TemplateId id)
{
    m_wanted = Shown{id, app::draftKeyOf(id)};
    if (const db::Template *text = m_templates->library().find(id))
        m_channel = text->channel;
    if (m_templates->isLoaded())
        libraryLoaded();
}

void MessagesPage::newTemplate()
{
    showPanel(m_newPanel); // first, so that it can take the keyboard
    m_newPanel->start(m_templates->library());
}

void MessagesPage::addText(const db::Template &text)
{
    const app::TemplateDraft draft{m_templates->freeDraftKey(), text};
    m_wanted = Shown{{}, draft.key};
    m_shown = {};
    m_channel = text.channel;
    app::TemplateFilter filter;
    filter.language = text.language;
    m_templates->keepDraft(draft);
    m_bar->setFilter(filter);
    showPanel(nullptr);
}

QString MessagesPage::unsavedKey() const
{
    if (!m_editor->draftKey().isEmpty())
        return m_editor->draftKey();
    return app::draftKeyOf(m_editor->text().id);
}

void MessagesPage::edited()
{
    db::Template text = m_editor->text();
    const QString key = unsavedKey();
    const db::Template *stored = text.id ? m_templates->library().find(text.id) : nullptr;
    const bool same = stored && stored->title == text.title && stored->subject == text.subject &&
                      stored->body == text.body && stored->purpose == text.purpose;
    if (same) {
        m_shown.draftKey.clear();
        m_editor->setDraftKey({});
        m_templates->dropDraft(key);
    } else {
        const app::TemplateDraft *before = m_templates->library().draftOf(key);
        if (stored)
            text.version = before ? before->text.version : stored->version;
        m_shown.draftKey = key;
        m_editor->setDraftKey(key);
        m_templates->keepDraft({key, text});
    }
    m_preview->show(text, m_templates->library());
    m_askSoon.start();
}

void MessagesPage::ask()
{
    m_askSoon.stop();
    if (m_model->entryCount() == 0)
        return;
    if (!m_census->isComplete()) {
        m_editor->setAnswer(std::nullopt, m_stopped ? -1 : 0);
        return;
    }
    const db::Template &text = m_editor->text();
    m_editor->setAnswer(
        m_census->census().ask(app::CompiledTemplate::compile(text.subject + u'\n' + text.body),
                               app::recipientsOf(text), text.language),
        0);
}

void MessagesPage::save()
{
    if (m_editor->draftKey().isEmpty())
        return;
    if (!m_editor->canSave()) {
        m_doer.bar().show(
            {Notice::Kind::Info, tr("Not saved yet: %1", "the reason").arg(m_editor->reason()), {}, {}});
        m_editor->goToNextProblem();
        return;
    }
    db::Template text = m_editor->text();
    if (const app::TemplateDraft *draft = m_templates->library().draftOf(m_editor->draftKey()))
        text.version = draft->text.version;
    m_templates->save(text, m_editor->draftKey());
}

void MessagesPage::discard()
{
    const app::TemplateDraft *kept = m_templates->library().draftOf(m_editor->draftKey());
    if (!kept)
        return;
    const app::TemplateDraft draft = *kept;
    m_shown.draftKey.clear();
    m_editor->setDraftKey({});
    m_templates->discard(draft);
    m_list->setFocus(Qt::OtherFocusReason);
}

void MessagesPage::archive()
{
    const db::Template text = m_editor->text();
    if (!text.id)
        return;
    const QList<db::GreetingRule> rules = m_templates->library().rulesWith(text.id);
    if (text.archived) {
        m_templates->bringBack(text);
        return;
    }
    if (rules.isEmpty()) {
        m_templates->archive(text);
        return;
    }
    QStringList days;
    for (const db::GreetingRule &rule : rules)
        days.append(MessageWords::occasion(m_templates->library(), rule.occasionKey));
    m_doer.bar().show(
        {Notice::Kind::Danger,
         tr("“%1” is used by %Ln greeting rule(s): %2. Give them other words in Greetings, or archive it "
            "all the same.",
            "title, occasions", static_cast<int>(rules.size()))
             .arg(text.title, days.join(u", "_s)),
         tr("Archive it"), [templates = m_templates, text] { templates->archive(text); }});
}

void MessagesPage::restore(const QString &subject, const QString &body)
{
    const bool typed = !m_editor->draftKey().isEmpty();
    m_editor->replaceWords(subject, body);
    if (typed)
        m_editor->takeFocus(); // Ctrl+Z there brings the typed words back; saving is the person's to decide
    else
        save();
}

void MessagesPage::showPanel(QWidget *panel)
{
    m_middle->setCurrentWidget(panel ? panel : m_editor);
    if (!panel)
        showState();
}

void MessagesPage::showState()
{
    const bool none = m_templates->isLoaded() && m_model->entryCount() == 0;
    if (none && m_bar->narrows())
        m_empty->setWords(tr("No template like that"), tr("Try fewer letters, or take a filter away."),
                          tr("Show all templates"));
    else if (none)
        m_empty->setWords(tr("No templates yet"),
                          tr("Write once what you say to customers on a birthday or after a visit; names and "
                             "dates come by themselves."),
                          tr("New message"));
    const QWidget *now = m_middle->currentWidget();
    if (now == m_editor || now == m_empty)
        m_middle->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_editor);
    m_preview->setVisible(!none);
    header()->setSubtitle(m_templates->isLoaded() && !none
                              ? QLocale().toString(static_cast<int>(m_model->entryCount()))
                              : QString());
}

} // namespace ui
