#include "ui/shell/page.h"

#include "ui/shell/page_header.h"
#include "ui/theme/grid.h"
#include "ui/widgets/job_progress.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

Page::Page(PageId id, QWidget *parent)
    : QWidget(parent), m_id(id), m_header(new PageHeader), m_body(new QVBoxLayout)
{
    setObjectName(keyOf(id) + QStringLiteral("Page"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large());
    column->setSpacing(grid::medium());
    column->addWidget(m_header);
    m_body->setSpacing(grid::medium());
    column->addLayout(m_body, 1);
    m_header->setTitle(titleOf(id));
}

bool Page::isBusy() const
{
    const auto jobs = findChildren<JobProgress *>();
    return std::any_of(jobs.cbegin(), jobs.cend(), [](const JobProgress *job) { return job->isRunning(); });
}

} // namespace ui
