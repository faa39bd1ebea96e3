#include "ui/customers/profile_head.h"

#include "ui/customers/picture_file.h"
#include "ui/customers/stage_chip.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/plain_text.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostTagChips = 24; ///< as many as leave room for the rest of the profile
constexpr qsizetype kMostTagsNamed = 40;

/// The one file of a picture; empty: it is none, or several.
QString droppedPicture(const QMimeData &data)
{
    const QList<QUrl> files = data.urls();
    const QString file = files.size() == 1 ? files.first().toLocalFile() : QString();
    return pictureSuffixes().contains(QFileInfo(file).suffix(), Qt::CaseInsensitive) ? file : QString();
}

} // namespace

ProfileHead::ProfileHead(QWidget *parent)
    : QWidget(parent), m_disc(new QWidget),
      m_name(makeWrappedLabel(TextStyle::Section, u"profileNameLabel"_s)),
      m_address(makeWrappedLabel(TextStyle::Secondary, u"profileAddressLabel"_s)), m_chips(new QWidget),
      m_flow(new FlowLayout(m_chips)), m_stage(new StageChip)
{
    m_flow->addWidget(m_stage);
    connect(m_stage, &StageChip::stageAsked, this, &ProfileHead::stageAsked);
    setAcceptDrops(true);
    m_disc->setFixedSize(grid::px(48), grid::px(48));
    QFont large = m_name->font();
    large.setPointSizeF(fontOf(TextStyle::Body).pointSizeF() * 1.3);
    m_name->setFont(large);
    for (QLabel *label : {m_name, m_address})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLayout *words = columnOf(grid::px(2), {BoxItem::rest(), m_name, m_address, BoxItem::rest()});
    setLayout(
        columnOf(grid::medium(), {rowOf(grid::medium(), {{m_disc, 0, Qt::AlignTop}, {words, 1}}), m_chips}));
}

void ProfileHead::show(const app::CustomerProfile &profile)
{
    const db::Customer &customer = profile.customer;
    m_initials = initialsOf(customer.fullName);
    m_audience = customer.audience();
    m_picture = {};
    if (!profile.picture.isEmpty()) // what is damaged leaves the initials
        m_picture.loadFromData(profile.picture, "JPEG");
    const bool person = customer.kind == db::CustomerKind::Person && !profile.honorific.isEmpty();
    const auto addressed = [&](const QString &called) {
        return tr("%1 %2", "how one addresses somebody, and the name").arg(profile.honorific, called);
    };
    const QString name = person ? addressed(customer.fullName) : customer.fullName;
    m_name->setText(name);
    m_name->setAccessibleName(name);
    QStringList address;
    if (!profile.honorific.isEmpty())
        address.append(tr("Addressed as %1", "how one addresses the customer, such as chị Hương")
                           .arg(person ? addressed(customer.givenName) : profile.honorific));
    if (!customer.code.isEmpty())
        address.append(customer.code);
    m_address->setText(address.join(u" · "_s));
    m_address->setAccessibleName(m_address->text());
    m_address->setVisible(!address.isEmpty());
    showChips(profile);
    update();
}

void ProfileHead::showChips(const app::CustomerProfile &profile)
{
    const db::Customer &customer = profile.customer;
    qDeleteAll(m_chips->findChildren<Chip *>());
    m_stage->setStage(customer.stage);
    if (app::wantsNoMessages(profile.currentConsents)) { // beside the stage, before the tags
        auto *chip = new Chip(tr("No more messages"), ChipLook::danger(), m_chips);
        chip->setObjectName(u"noMessagesChip"_s);
        chip->setAccessibleName(chip->text());
        chip->setIcon(u"close"_s);
        m_flow->addWidget(chip);
    }
    for (const QString &tag : customer.tags.first(std::min(kMostTagChips, customer.tags.size()))) {
        auto *chip = new Chip(tag, ChipLook::outlined(), m_chips);
        chip->setIcon(u"tag"_s);
        m_flow->addWidget(chip);
    }
    if (const QStringList rest = customer.tags.mid(kMostTagChips); !rest.isEmpty()) {
        auto *more = new Chip(tr("%Ln more", "tags of a customer", static_cast<int>(rest.size())),
                              ChipLook::outlined(), m_chips);
        more->setObjectName(u"moreTagsChip"_s);
        QString named = rest.first(std::min(kMostTagsNamed, rest.size())).join(u", "_s);
        if (rest.size() > kMostTagsNamed)
            named += u"…"_s;
        more->setToolTip(plainTip(named));
        m_flow->addWidget(more);
    }
    for (auto *chip : m_chips->findChildren<Chip *>())
        chip->show();
    m_flow->invalidate();
}

QList<QWidget *> ProfileHead::keyboardStops() const
{
    return {m_stage};
}

void ProfileHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_picture.isNull())
        return paintInitialsDisc(painter, m_disc->geometry(), m_initials, m_audience, palette());
    const QRect disc = m_disc->geometry();
    QPainterPath round;
    round.addEllipse(disc);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipPath(round);
    QRect middle(QPoint(), disc.size().scaled(m_picture.size(), Qt::KeepAspectRatio));
    middle.moveCenter(m_picture.rect().center());
    painter.drawPixmap(disc, m_picture, middle);
}

void ProfileHead::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPicture(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ProfileHead::dropEvent(QDropEvent *event)
{
    if (const QString file = droppedPicture(*event->mimeData()); !file.isEmpty()) {
        event->acceptProposedAction();
        emit pictureDropped(file);
    }
}

} // namespace ui
