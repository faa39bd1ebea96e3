#include "ui/messages/messages_page.h"

#include "ui/messages/census_loader.h"
#include "ui/messages/new_template_panel.h"
#include "ui/messages/template_editor.h"
#include "ui/messages/template_filter_bar.h"
#include "ui/messages/template_list.h"
#include "ui/messages/template_preview.h"
#include "ui/messages/template_work.h"
#include "ui/messages/version_panel.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/search_field.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

// How the page is put together, and who listens to whom.

void MessagesPage::build(WindowState &state)
{
    m_new->setText(tr("New message"));
    m_new->setToolTip(tr("Write a new template (Ctrl+Shift+N)"));
    m_list->setAccessibleName(tr("Templates by audience"));
    m_new->setObjectName(u"newTemplatePushButton"_s);
    m_new->setDefault(true);
    m_new->setIconName(u"plus"_s);
    header()->addWidget(m_new);
    auto *left = new Card;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(1, 1, 1, grid::tight());
    leftColumn->setSpacing(0);
    leftColumn->addWidget(m_bar);
    leftColumn->addWidget(m_list, 1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    const auto framed = [](QWidget *inside) {
        auto *card = new Card;
        auto *column = new QVBoxLayout(card);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(inside);
        return card;
    };
    for (QWidget *one : std::initializer_list<QWidget *>{m_editor, m_newPanel, m_versions, m_empty})
        m_middle->addWidget(one);
    m_splitter->setObjectName(u"messagesSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(framed(m_middle));
    m_splitter->addWidget(framed(m_preview));
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 2);
    m_splitter->setSizes({grid::px(250), grid::px(466), grid::px(316)});
    body()->addWidget(m_splitter, 1);
    state.remember(m_splitter);
}

void MessagesPage::connectList()
{
    connect(m_new, &QPushButton::clicked, this, &MessagesPage::newTemplate);
    connect(m_bar, &TemplateFilterBar::changed, this, &MessagesPage::refreshList);
    connect(m_bar->search(), &SearchField::goToList, m_list,
            [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &TemplateList::rowChanged, this, &MessagesPage::rowChosen);
    connect(m_list, &TemplateList::openAsked, m_editor, &TemplateEditor::takeFocus);
    connect(m_templates, &TemplateWork::loaded, this, &MessagesPage::libraryLoaded);
    connect(m_templates, &TemplateWork::draftsChanged, this, &MessagesPage::refreshList);
    connect(m_templates, &TemplateWork::broughtBack, this, [this](const QString &key) {
        const app::TemplateDraft *draft = m_templates->library().draftOf(key);
        m_wanted = Shown{draft ? draft->text.id : db::TemplateId(), key};
        m_shown = {};
        refreshList();
    });
    connect(m_templates, &TemplateWork::saved, this, [this](db::TemplateId id, const QString &key) {
        if (!key.isEmpty() && key == m_shown.draftKey)
            m_wanted = Shown{id, {}};
        refreshList();
    });
    connect(m_empty, &EmptyState::started, this, [this] {
        if (m_bar->narrows())
            m_bar->setFilter(
                {.words = {}, .language = m_bar->filter().language, .occasion = {}, .channel = {}});
        else
            newTemplate();
    });
}

void MessagesPage::connectEditor()
{
    connect(m_editor, &TemplateEditor::edited, this, &MessagesPage::edited);
    connect(m_editor, &TemplateEditor::channelAsked, this, &MessagesPage::openChannel);
    connect(m_preview, &TemplatePreview::channelAsked, this, &MessagesPage::openChannel);
    connect(m_editor, &TemplateEditor::addChannelAsked, this, [this](db::Channel channel) {
        db::Template text = m_editor->text();
        text.id = {};
        text.key.clear();
        text.channel = channel;
        text.version = 0;
        if (channel != db::Channel::Email)
            text.subject.clear();
        addText(text);
    });
    connect(m_editor, &TemplateEditor::saveAsked, this, &MessagesPage::save);
    connect(m_editor, &TemplateEditor::discardAsked, this, &MessagesPage::discard);
    connect(m_editor, &TemplateEditor::archiveAsked, this, &MessagesPage::archive);
    connect(m_editor, &TemplateEditor::duplicateAsked, this, [this] {
        showPanel(m_newPanel);
        m_newPanel->startCopy(m_templates->library(), m_editor->text());
    });
    connect(m_editor, &TemplateEditor::versionsAsked, this, [this] {
        showPanel(m_versions);
        m_versions->show(m_editor->text());
    });
    connect(m_editor, &TemplateEditor::customersAsked, &m_navigator, &Navigator::customersAsked);
    connect(m_editor, &TemplateEditor::stopCountingAsked, this, [this] {
        m_stopped = true;
        m_census->stop();
        m_editor->setAnswer(std::nullopt, -1);
    });
    connect(m_newPanel, &NewTemplatePanel::cancelled, this, [this] { showPanel(nullptr); });
    connect(m_newPanel, &NewTemplatePanel::made, this, [this](const db::Template &text) {
        addText(text);
        m_editor->takeFocus();
    });
    connect(m_versions, &VersionPanel::closed, this, [this] { showPanel(nullptr); });
    connect(m_versions, &VersionPanel::restoreAsked, this, [this](const db::TemplateVersion &version) {
        showPanel(nullptr);
        restore(version.subject, version.body);
    });
    connect(m_versions, &VersionPanel::failed, &m_doer, &Doer::showError);
    connect(m_preview, &TemplatePreview::failed, &m_doer, &Doer::showError);
    connect(m_census, &CensusLoader::failed, &m_doer, &Doer::showError);
    connect(m_census, &CensusLoader::completed, this, &MessagesPage::ask);
    connect(m_census, &CensusLoader::progressed, this,
            [this](qint64 read) { m_editor->setAnswer(std::nullopt, read); });
    connect(&m_askSoon, &QTimer::timeout, this, &MessagesPage::ask);
}

} // namespace ui
