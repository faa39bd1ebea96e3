#include "ui/import/file_step.h"

#include "ui/import/drop_area.h"
#include "ui/import/encoding_choice.h"
#include "ui/import/import_run.h"
#include "ui/import/import_words.h"
#include "ui/import/trouble_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

FileStep::FileStep(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_drop(new DropArea), m_found(new Card),
      m_icon(makeLabel(TextStyle::Body, u"fileIconLabel"_s)),
      m_title(makeLabel(TextStyle::Strong, u"fileTitleLabel"_s)),
      m_facts(makeWrappedLabel(TextStyle::Body, u"fileFactsLabel"_s)), m_encoding(new EncodingChoice),
      m_lastCard(new Card), m_lastLine(makeWrappedLabel(TextStyle::Secondary, u"lastImportLabel"_s)),
      m_takeBack(makeButton(u"takeBackLastPushButton"_s, tr("Undo it")))
{
    m_takeBack->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    auto *lastTitle = makeLabel(TextStyle::Strong, u"lastImportTitleLabel"_s);
    lastTitle->setText(tr("The last import"));
    const QMargins room(grid::large(), grid::medium(), grid::large(), grid::medium());
    m_found->setLayout(rowOf(
        grid::medium(),
        {{m_icon, 0, Qt::AlignTop}, {columnOf(grid::tight(), {m_title, m_facts, m_encoding}), 1}}, room));
    m_lastCard->setLayout(rowOf(
        grid::medium(),
        {{columnOf(grid::tight(), {lastTitle, m_lastLine}), 1}, {m_takeBack, 0, Qt::AlignVCenter}}, room));
    setLayout(columnOf(grid::medium(), {{m_drop, 1}, m_found, m_lastCard}));
    setFocusProxy(m_drop);
    connect(m_drop->button(), &QPushButton::clicked, this, &FileStep::chooseAsked);
    connect(m_encoding, &EncodingChoice::chosen, this, &FileStep::encodingChosen);
    connect(m_drop->pasteButton(), &QPushButton::clicked, this, &FileStep::pasteAsked);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (m_last)
            emit takeBackAsked(m_last->id);
    });
    showFile();
    showLast(std::nullopt);
}

void FileStep::show(const ImportRun &run)
{
    m_path = run.path();
    m_survey = run.survey();
    m_trouble = run.trouble();
    if (run.isPasted()) // written by this program
        m_encoding->hide();
    else
        m_encoding->show(m_survey, m_trouble, run.said().encoding);
    showFile();
}

void FileStep::showLast(const std::optional<db::ImportBatch> &last)
{
    m_last = last;
    m_lastCard->setVisible(m_last.has_value());
    if (m_last)
        m_lastLine->setText(import_words::batch(*m_last, m_zone));
    m_takeBack->setAccessibleDescription(m_lastLine->text());
}

void FileStep::showFile()
{
    m_found->setVisible(m_survey || m_trouble);
    const int size = grid::iconSize();
    if (m_trouble) {
        m_icon->setPixmap(Icons::icon(u"alert"_s, Role::Danger).pixmap(size, size));
        m_title->setText(import_words::troubleTitle(*m_trouble));
        m_facts->setText(import_words::trouble(*m_trouble, m_path));
    } else if (m_survey) {
        const QLocale locale;
        m_icon->setPixmap(Icons::icon(u"check"_s, Role::Good).pixmap(size, size));
        m_title->setText(QFileInfo(m_path).fileName());
        const int rows = static_cast<int>(m_survey->rows);
        const int columns = static_cast<int>(m_survey->columns.size());
        const QStringList cards{tr("%Ln address card(s)", nullptr, rows), m_survey->source.encoding,
                                locale.formattedDataSize(m_survey->bytes, 0)};
        QStringList facts{tr("%Ln row(s)", nullptr, rows), tr("%n column(s)", nullptr, columns)};
        facts += import_words::source(m_survey->source);
        facts += {locale.formattedDataSize(m_survey->bytes, 0),
                  !m_survey->hasHeader ? tr("no headings: the first line is a customer already")
                  : m_survey->headingPlace() == 1
                      ? tr("the first line names the columns")
                      : tr("row %1 names the columns").arg(locale.toString(m_survey->headingPlace()))};
        m_facts->setText((m_survey->declared ? cards : facts).join(u" · "_s));
    }
    m_found->setAccessibleName(m_title->text() + u". "_s + m_facts->text());
}

void FileStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showFile();
    QWidget::changeEvent(event);
}

} // namespace ui
