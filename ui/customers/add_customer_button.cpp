#include "ui/customers/add_customer_button.h"

#include "ui/customers/customers_page.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/plain_text.h"

using namespace Qt::StringLiterals;

namespace ui {

QPushButton *makeAddCustomerButton()
{
    auto *add = named(new KeyHintButton, u"addCustomerPushButton"_s);
    add->setText(CustomersPage::tr("Add customer"));
    add->setToolTip(plainTip(CustomersPage::tr("Add a customer (%1)", "%1 is a key")
                                 .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText))));
    add->setIconName(u"plus"_s);
    add->setDefault(true);
    add->setAutoDefault(false);
    return add;
}

} // namespace ui
