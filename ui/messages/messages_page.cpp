#include "ui/messages/messages_page.h"

#include "app/people/channels.h"
#include "ui/messages/census_loader.h"
#include "ui/messages/editor_drafts.h"
#include "ui/messages/editor_files.h"
#include "ui/messages/new_template_panel.h"
#include "ui/messages/template_editor.h"
#include "ui/messages/template_head.h"
#include "ui/messages/template_preview.h"
#include "ui/messages/template_work.h"
#include "ui/messages/templates_panel.h"
#include "ui/messages/version_panel.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/pane_splitter.h"

#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

MessagesPage::MessagesPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Messages, parent), m_doer(needs.doer), m_templates(needs.templates),
      m_census(new CensusLoader(needs.doer.desk(), this)), m_list(new TemplatesPanel(needs.templates)),
      m_middle(new QStackedWidget), m_editor(new TemplateEditor), m_newPanel(new NewTemplatePanel),
      m_versions(new VersionPanel(needs.doer)), m_empty(new EmptyState(u"messages"_s)),
      m_preview(new TemplatePreview(needs.doer, *m_census))
{
    build(needs.state);
    connectList();
    // Once it stands: what the editor says of itself while it is built is nothing that was typed.
    m_drafts = new EditorDrafts({m_doer, m_templates, *m_list, *m_editor}, this);
    connectEditor(needs.navigator);
    const auto *files = new EditorFiles({m_doer, needs.dialogs, m_templates, *m_editor}, this);
    connect(files, &EditorFiles::changed, this, [this] {
        if (m_middle->currentWidget() == m_editor && m_editor->text().id)
            m_preview->show(m_editor->text(), m_templates.library());
    });
    connectPanels();
    addKeys();
    m_middle->setCurrentWidget(m_editor);
    m_list->load();
}

void MessagesPage::build(WindowState &state)
{
    auto *add = named(new KeyHintButton, u"newTemplatePushButton"_s);
    add->setText(tr("New message"));
    add->setToolTip(tr("Write a new template (Ctrl+Shift+N)"));
    add->setDefault(true);
    add->setIconName(u"plus"_s);
    header()->addWidget(add);
    connect(add, &QPushButton::clicked, this, &MessagesPage::newTemplate);
    for (QWidget *one : std::initializer_list<QWidget *>{m_editor, m_newPanel, m_versions, m_empty})
        m_middle->addWidget(one);
    const auto cardOf = [](QWidget *inside) {
        auto *card = new Card;
        card->setLayout(columnOf(0, {inside}));
        return card;
    };
    auto *text = new PaneSplitter(u"messageTextSplitter"_s); // of its own: it keeps the list beside it longer
    text->setPanes({{cardOf(m_middle), 466, 320}, {cardOf(m_preview), 316, 260}});
    auto *all = new PaneSplitter(u"messageListSplitter"_s);
    all->setPanes({{m_list, 250, 240}, {text, 794, 320}});
    body()->addWidget(all, 1);
    for (PaneSplitter *splitter : {all, text})
        state.remember(splitter);
}

void MessagesPage::connectList()
{
    connect(m_list, &TemplatesPanel::refreshed, this, &MessagesPage::showState);
    connect(m_list, &TemplatesPanel::textWanted, this, [this] { showPanel(nullptr); });
    connect(m_list, &TemplatesPanel::textEntered, m_editor, &TemplateEditor::takeFocus);
    connect(m_list, &TemplatesPanel::opened, this, [this](const app::TemplateEntry &entry, qsizetype index) {
        const db::Template &text = entry.texts.at(index).text;
        m_editor->open(entry, index, m_templates.library());
        QList<db::Channel> channels;
        for (const app::TemplateEntry::Text &one : entry.texts)
            channels.append(one.text.channel);
        m_preview->setChannels(channels, text.channel);
        if (m_middle->currentWidget() != m_newPanel)
            m_preview->show(text, m_templates.library());
        m_census->askAbout(text);
    });
    connect(m_list, &TemplatesPanel::movedWhileTyped, this,
            [this](const app::TemplateEntry &entry, qsizetype index) {
                m_editor->showHead(entry, index, m_templates.library());
                const db::Template text = m_editor->text();
                m_doer.bar().show(
                    {Notice::Kind::Info,
                     text.archived
                         ? tr("“%1” was archived meanwhile. What you typed is kept.").arg(text.title)
                         : tr("“%1” was restored meanwhile.").arg(text.title),
                     text.archived ? tr("Restore") : QString(),
                     [this, text] { m_templates.toggleArchived(text); }});
            });
    connect(m_empty, &EmptyState::started, this, [this] {
        if (m_list->isNarrowed())
            m_list->clearFilter();
        else
            newTemplate();
    });
}

void MessagesPage::connectEditor(Navigator &navigator)
{
    const TemplateHead *head = m_editor->head();
    connect(head, &TemplateHead::channelAsked, m_list, &TemplatesPanel::openChannel);
    connect(head, &TemplateHead::addChannelAsked, this, &MessagesPage::addChannel);
    connect(head, &TemplateHead::archiveAsked, this,
            [this] { m_templates.toggleArchived(m_editor->text()); });
    connect(head, &TemplateHead::duplicateAsked, this, [this] {
        showPanel(m_newPanel);
        m_newPanel->startCopy(m_templates.library(), m_editor->text());
    });
    connect(head, &TemplateHead::versionsAsked, this, [this] {
        showPanel(m_versions);
        m_versions->show(m_editor->text());
    });
    connect(m_drafts, &EditorDrafts::edited, this, [this](const db::Template &text) {
        m_preview->show(text, m_templates.library());
        m_census->askSoonAbout(text);
    });
    connect(m_editor, &TemplateEditor::customersAsked, &navigator, &Navigator::customersAsked);
    connect(m_editor, &TemplateEditor::stopCountingAsked, m_census, &CensusLoader::giveUp);
    connect(m_census, &CensusLoader::answered, m_editor, &TemplateEditor::setAnswer);
    connect(m_census, &CensusLoader::failed, &m_doer, &Doer::showError);
    connect(m_preview, &TemplatePreview::channelAsked, m_list, &TemplatesPanel::openChannel);
}

void MessagesPage::connectPanels()
{
    connect(m_newPanel, &NewTemplatePanel::cancelled, this, [this] { showPanel(nullptr); });
    connect(m_newPanel, &NewTemplatePanel::made, this, [this](const db::Template &text) {
        addText(text);
        m_editor->takeFocus();
    });
    connect(m_versions, &VersionPanel::closed, this, [this] { showPanel(nullptr); });
    connect(m_versions, &VersionPanel::restoreAsked, this, [this](const db::TemplateVersion &version) {
        showPanel(nullptr);
        const bool typed = !m_editor->draftKey().isEmpty();
        m_editor->replaceWords(version.subject, version.body);
        // Ctrl+Z there brings the typed words back; saving is the person's to decide.
        if (typed)
            m_editor->takeFocus();
        else
            m_drafts->save();
    });
}

// They work wherever the keyboard is in the page, the text included.
void MessagesPage::addKeys()
{
    const auto add = [this](const QKeySequence &keys, const QString &what, auto *context, auto run) {
        connect(addKey(this, keys, what), &QShortcut::activated, context, run);
    };
    add(QKeySequence::Find, tr("Search the templates"), m_list, &TemplatesPanel::takeFocusInSearch);
    add(QKeySequence::Save, tr("Save the template"), m_drafts, &EditorDrafts::save);
    add(Qt::Key_F8, tr("Go to the next problem"), m_editor, &TemplateEditor::goToNextProblem);
    add(Qt::ALT | Qt::Key_Left, tr("Preview as the previous customer"), m_preview,
        [this] { m_preview->step(-1); });
    add(Qt::ALT | Qt::Key_Right, tr("Preview as the next customer"), m_preview,
        [this] { m_preview->step(1); });
}

void MessagesPage::enter()
{
    m_census->start();
    if (m_middle->currentWidget() != m_newPanel)
        m_list->takeFocus();
}

QVariantMap MessagesPage::place() const
{
    QVariantMap place = m_list->place();
    place.insert(u"person"_s, QVariant::fromValue(m_preview->person()));
    if (m_middle->currentWidget() == m_newPanel)
        place.insert(u"new"_s, m_newPanel->place());
    if (m_middle->currentWidget() == m_versions)
        place.insert(u"version"_s, m_versions->chosen());
    return place;
}

void MessagesPage::restorePlace(const QVariantMap &place)
{
    m_list->restorePlace(place);
    if (!m_templates.isLoaded())
        return;
    if (const auto person = place.value(u"person"_s).value<db::CustomerId>())
        m_preview->choose(person);
    if (place.contains(u"new"_s)) {
        showPanel(m_newPanel);
        m_newPanel->restorePlace(m_templates.library(), place.value(u"new"_s).toMap());
        if (!m_newPanel->isCopy())
            m_preview->clear();
    } else if (place.contains(u"version"_s)) {
        showPanel(m_versions);
        m_versions->show(m_editor->text(), place.value(u"version"_s).toInt());
    }
}

void MessagesPage::hideEvent(QHideEvent *event)
{
    m_templates.flush();
    m_census->stop();
    Page::hideEvent(event);
}

void MessagesPage::openTemplate(db::TemplateId id)
{
    m_list->openTemplate(id);
}

void MessagesPage::newTemplate()
{
    showPanel(m_newPanel); // first, so that it can take the keyboard
    m_preview->clear();
    m_newPanel->start(m_templates.library());
}

void MessagesPage::addText(const db::Template &text)
{
    m_list->addText(text);
    showPanel(nullptr);
}

void MessagesPage::addChannel(db::Channel channel)
{
    db::Template text = m_editor->text();
    text.id = {};
    text.key.clear();
    text.channel = channel;
    text.version = 0;
    if (!app::hasSubject(channel)) {
        text.subject.clear();
        text.copyOf = {};
    }
    addText(text);
}

void MessagesPage::showPanel(QWidget *panel)
{
    const bool leavesNew = !panel && m_middle->currentWidget() == m_newPanel;
    m_middle->setCurrentWidget(panel ? panel : m_editor);
    if (leavesNew)
        m_preview->show(m_editor->text(), m_templates.library());
    if (!panel)
        showState();
}

void MessagesPage::showState()
{
    const bool none = m_templates.isLoaded() && m_list->entryCount() == 0;
    if (none && m_list->isNarrowed())
        m_empty->setWords(tr("No template like that"), tr("Try fewer letters, or remove a filter."),
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
    header()->setSubtitle(m_templates.isLoaded() && !none ? QLocale().toString(m_list->entryCount())
                                                          : QString());
}

} // namespace ui
