#include "ui/today/day_paper.h"

#include "app/exchange/new_file.h"
#include "ui/language/word_labels.h"
#include "ui/today/today_words.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kDotsPerInch = 300; // of a PDF; a printer has its own
constexpr double kMillimetresPerInch = 25.4;
constexpr double kPageMargin = 12; // millimetres, here and below
constexpr double kBoxSize = 4.5;
constexpr double kRowGap = 2.5;
constexpr int kLabelColumns = 3;
constexpr int kLabelRows = 8;
constexpr double kLabelPadding = 3;
constexpr double kTextPoints = 9;
constexpr double kSmallestLabelPoints = 5;

/// Paints items on the pages of one document. Colours are those of paper, whatever the window's are.
class PaperPainter final
{
public:
    PaperPainter(QPagedPaintDevice &device, const DayPaper &paper, QDate day)
        : m_device(device), m_paper(paper), m_day(day), m_painter(&device),
          m_page(0, 0, device.width(), device.height())
    {}

    bool isActive() const { return m_painter.isActive(); }
    void add(const app::TodayItem &item)
    {
        if (m_paper.kind == DayExport::Labels || m_paper.kind == DayExport::PrintLabels)
            addLabel(item);
        else
            addLine(item);
    }
    bool end() { return m_painter.end(); }

private:
    double dots(double millimetres) const
    {
        return millimetres * m_device.logicalDpiX() / kMillimetresPerInch;
    }
    QFont font(double points, bool strong = false) const
    {
        QFont font = QFont();
        font.setPointSizeF(points);
        font.setBold(strong);
        return font;
    }
    double heightOf(const QFont &font, double width, const QString &text)
    {
        m_painter.setFont(font);
        return m_painter.boundingRect(QRectF(0, 0, width, m_page.height()), Qt::TextWordWrap, text).height();
    }
    void draw(const QFont &font, const QRectF &rect, int flags, const QString &text)
    {
        m_painter.setFont(font);
        m_painter.drawText(rect, flags, text);
    }

    void startPage()
    {
        if (m_pages++ > 0)
            m_device.newPage();
        const QFont small = font(8);
        draw(small, m_page, Qt::AlignRight | Qt::AlignTop,
             m_paper.page.arg(m_paper.locale.toString(m_pages)));
        const QFont heading = font(14, true);
        const QString title = m_paper.title.arg(m_paper.locale.toString(m_day, u"dd/MM/yyyy"_s));
        draw(heading, m_page, Qt::AlignLeft | Qt::AlignTop, title);
        m_y = heightOf(heading, m_page.width(), title) + dots(kRowGap);
    }

    void addLine(const app::TodayItem &item)
    {
        const QFont strong = font(kTextPoints + 1, true);
        const QFont plain = font(kTextPoints);
        const double left = dots(kBoxSize + kRowGap);
        const double width = m_page.width() - left;
        const QString who = TodayWords::person(item);
        const QString phone = phoneText(item.message.address);
        const QString facts = m_paper.facts(item);
        const double first = QFontMetricsF(strong, &m_device).height();
        const double second = heightOf(plain, width, facts);
        const double third = heightOf(plain, width, item.message.text);
        const double height = first + second + third + dots(kRowGap);
        if (m_pages == 0 || m_y + height > m_page.height())
            startPage();
        m_painter.setPen(QPen(Qt::black, dots(0.25)));
        m_painter.drawRect(QRectF(0, m_y + dots(0.5), dots(kBoxSize), dots(kBoxSize)));
        const double phoneWidth = QFontMetricsF(strong, &m_device).horizontalAdvance(phone);
        draw(strong, QRectF(left, m_y, width, first), Qt::AlignRight, phone);
        draw(strong, QRectF(left, m_y, width - phoneWidth - dots(kRowGap), first), Qt::AlignLeft,
             QFontMetricsF(strong, &m_device)
                 .elidedText(who, Qt::ElideRight, width - phoneWidth - dots(kRowGap)));
        draw(plain, QRectF(left, m_y + first, width, second), Qt::TextWordWrap, facts);
        draw(plain, QRectF(left, m_y + first + second, width, third), Qt::TextWordWrap, item.message.text);
        m_y += height;
        m_painter.setPen(QPen(Qt::gray, dots(0.1)));
        m_painter.drawLine(QPointF(0, m_y - dots(kRowGap) / 2),
                           QPointF(m_page.width(), m_y - dots(kRowGap) / 2));
        m_painter.setPen(Qt::black);
    }

    // Smaller letters for a longer text; what does not fit even then ends in an ellipsis.
    void addLabel(const app::TodayItem &item)
    {
        constexpr int perPage = kLabelColumns * kLabelRows;
        if (m_labels > 0 && m_labels % perPage == 0)
            m_device.newPage();
        const int place = m_labels++ % perPage;
        const QSizeF size(m_page.width() / kLabelColumns, m_page.height() / kLabelRows);
        const QRectF label(
            QPointF(place % kLabelColumns * size.width(), place / kLabelColumns * size.height()), size);
        m_painter.setPen(QPen(Qt::gray, dots(0.1), Qt::DotLine));
        m_painter.drawRect(label);
        m_painter.setPen(Qt::black);
        const double padding = dots(kLabelPadding);
        const QRectF room = label.adjusted(padding, padding, -padding, -padding);
        const QFont strong = font(kTextPoints, true);
        const QFontMetricsF metrics(strong, &m_device);
        draw(strong, room, Qt::AlignLeft | Qt::AlignTop,
             metrics.elidedText(TodayWords::person(item), Qt::ElideRight, room.width()));
        const QRectF below = room.adjusted(0, metrics.height(), 0, 0);
        double points = kTextPoints;
        while (points > kSmallestLabelPoints &&
               heightOf(font(points), below.width(), item.message.text) > below.height())
            points -= 0.5;
        QString text = item.message.text;
        while (text.size() > 2 && heightOf(font(points), below.width(), text) > below.height()) {
            qsizetype kept = std::min(text.size() * 9 / 10, text.size() - 2); // shorter with the dots too
            if (kept > 0 && text.at(kept - 1).isHighSurrogate())
                --kept;
            text = text.first(kept).trimmed() + u'…';
        }
        draw(font(points), below, Qt::TextWordWrap, text);
    }

    QPagedPaintDevice &m_device;
    const DayPaper &m_paper;
    QDate m_day;
    QPainter m_painter;
    QRectF m_page; ///< within the margins
    double m_y = 0;
    int m_pages = 0;
    int m_labels = 0;
};

} // namespace

DayPaper DayPaper::inUse(DayExport kind)
{
    return {kind,
            QCoreApplication::translate("ui::DayPaper", "Greetings to send on %1", "title of a printed list"),
            QCoreApplication::translate("ui::DayPaper", "Page %1", "of a printed list"), QLocale(),
            [](const app::TodayItem &item) {
                return QStringList{item.message.late ? item.message.dueOn.toString(u"dd/MM"_s)
                                                     : TodayWords::hour(item.message.dueAt),
                                   TodayWords::why(item), labelOf(item.message.channel)}
                    .join(u" · "_s);
            }};
}

db::Result<app::DayListReport> paintDayPaper(const app::DayList &list, QPagedPaintDevice &device,
                                             const DayPaper &paper, const app::Progress &progress)
{
    if (progress && !progress(0, list.items.size())) // before a printer has a page to print
        return db::failure(db::ErrorKind::Cancelled, u"stopped before the first page"_s);
    PaperPainter painter(device, paper, list.day);
    for (qsizetype i = 0; painter.isActive() && i < list.items.size(); ++i) {
        if (progress && !progress(i, list.items.size()))
            return db::failure(db::ErrorKind::Cancelled, u"stopped after %1 greetings"_s.arg(i));
        painter.add(list.items.at(i));
    }
    if (!painter.isActive() || !painter.end())
        return db::failure(db::ErrorKind::FileAccess, u"the pages cannot be painted"_s);
    return app::DayListReport{list.items.size(), list.outOfPlace, list.mustNotGo};
}

db::Result<app::DayListReport> writeDayPaper(const app::DayList &list, const QString &file,
                                             const DayPaper &paper, const app::Progress &progress)
{
    app::NewFile target(file);
    MK_CHECK(target.open());
    QPdfWriter writer(&target.device());
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kPageMargin, kPageMargin, kPageMargin, kPageMargin),
                          QPageLayout::Millimeter);
    MK_TRY(const auto report, paintDayPaper(list, writer, paper, progress));
    MK_CHECK(target.commit());
    return report;
}

} // namespace ui
