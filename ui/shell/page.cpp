#include "ui/shell/page.h"

#include "ui/shell/page_header.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"

#include <QLabel>

#include <algorithm>

namespace ui {

Page::Page(PageId id, QWidget *parent)
    : QWidget(parent), m_id(id), m_header(new PageHeader(titleOf(id))), m_body(columnOf(grid::medium(), {}))
{
    setObjectName(keyOf(id) + QStringLiteral("Page"));
    setLayout(columnOf(grid::medium(), {m_header, {m_body, 1}},
                       {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
}

QWidget *Page::menuPlace() const
{
    return m_header->title();
}

bool Page::isBusy() const
{
    return std::ranges::any_of(findChildren<JobProgress *>(), &JobProgress::isRunning);
}

} // namespace ui
