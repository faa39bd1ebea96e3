<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>the shop&apos;s file</source>
        <translation>tệp của cửa hàng</translation>
    </message>
    <message>
        <source>That is no longer there. The list has been read again.</source>
        <translation>Mục này không còn nữa. Danh sách đã được đọc lại.</translation>
    </message>
    <message>
        <source>This can not be done any more: somebody was quicker, or the customer has changed. Nothing was written.</source>
        <translation>Không làm được nữa: có người đã làm trước, hoặc thông tin khách vừa thay đổi. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>Something here can not be stored: %1</source>
        <translation>Có chỗ không lưu được: %1</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Nothing was lost; try again in a moment.</source>
        <translation>Một chương trình khác đang ghi vào %1. Không mất gì cả, hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>%1 can not be written. Nothing was changed; ask for the right to write, or open a copy.</source>
        <translation>Không ghi được vào %1. Chưa có gì thay đổi; hãy xin quyền ghi hoặc mở một bản sao.</translation>
    </message>
    <message>
        <source>The disk is full. The last change was not stored; make room and try again.</source>
        <translation>Ổ đĩa đã đầy. Thay đổi vừa rồi chưa được lưu; hãy dọn bớt chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 is damaged. Keep it as it is, and go on with the latest backup.</source>
        <translation>%1 bị hỏng. Hãy giữ nguyên tệp này và dùng bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>%1 is not a Mến Khách file. It was left as it is; choose another one.</source>
        <translation>%1 không phải tệp của Mến Khách. Tệp được giữ nguyên; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 belongs to another program. It was left as it is; choose another one.</source>
        <translation>%1 là tệp của chương trình khác. Tệp được giữ nguyên; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Mến Khách. It was left as it is; update this program.</source>
        <translation>%1 được ghi bởi bản Mến Khách mới hơn. Tệp được giữ nguyên; hãy cập nhật chương trình.</translation>
    </message>
    <message>
        <source>A copy of %1 could not be made, so nothing was changed. Make room beside it and try again.</source>
        <translation>Không sao chép được %1 nên chưa thay đổi gì. Hãy dọn bớt chỗ bên cạnh tệp rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 can not be opened. Look whether its folder is there and yours to write to.</source>
        <translation>Không mở được %1. Hãy xem thư mục của tệp có đó không và bạn có quyền ghi không.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing was written. (%1)</source>
        <translation>Chương trình gặp lỗi. Chưa có gì được ghi. (%1)</translation>
    </message>
    <message>
        <source>Awareness</source>
        <comment>stage</comment>
        <translation>Nhận biết</translation>
    </message>
    <message>
        <source>Consideration</source>
        <comment>stage</comment>
        <translation>Cân nhắc</translation>
    </message>
    <message>
        <source>First purchase</source>
        <comment>stage</comment>
        <translation>Mua lần đầu</translation>
    </message>
    <message>
        <source>Experience</source>
        <comment>stage</comment>
        <translation>Trải nghiệm</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <comment>stage</comment>
        <translation>Thân thiết</translation>
    </message>
    <message>
        <source>Prospect</source>
        <comment>audience</comment>
        <translation>Khách tiềm năng</translation>
    </message>
    <message>
        <source>Existing customer</source>
        <comment>audience</comment>
        <translation>Khách hàng cũ</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>channel</comment>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>channel</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>SMS</source>
        <comment>channel</comment>
        <translation>SMS</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>channel</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>channel</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>channel</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>channel</comment>
        <translation>Trò chuyện</translation>
    </message>
    <message>
        <source>Social media</source>
        <comment>channel</comment>
        <translation>Mạng xã hội</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>channel</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>kind of contact</comment>
        <translation>Ghé cửa hàng</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>kind of contact</comment>
        <translation>Cuộc gọi</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>kind of contact</comment>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Purchase</source>
        <comment>kind of contact</comment>
        <translation>Mua hàng</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>kind of contact</comment>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Complaint</source>
        <comment>kind of contact</comment>
        <translation>Phàn nàn</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>kind of contact</comment>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>kind of contact</comment>
        <translation>Bình luận</translation>
    </message>
    <message>
        <source>Survey answer</source>
        <comment>kind of contact</comment>
        <translation>Trả lời khảo sát</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>kind of contact</comment>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Referral</source>
        <comment>kind of contact</comment>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>from the customer</source>
        <comment>direction</comment>
        <translation>khách gửi đến</translation>
    </message>
    <message>
        <source>from the shop</source>
        <comment>direction</comment>
        <translation>cửa hàng gửi đi</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>state of a message</comment>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>state of a message</comment>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state of a message</comment>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a message</comment>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a message</comment>
        <translation>Gửi lỗi</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>state of a message</comment>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of a message</comment>
        <translation>Đã bỏ qua</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a message</comment>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Care</source>
        <comment>purpose</comment>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Greeting</source>
        <comment>purpose</comment>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Promotion</source>
        <comment>purpose</comment>
        <translation>Khuyến mãi</translation>
    </message>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money in dong</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
    <message>
        <source>%1 by any channel: agreed</source>
        <comment>a consent; %1 is its purpose</comment>
        <translation>%1 qua mọi kênh: đồng ý</translation>
    </message>
    <message>
        <source>%1 by any channel: refused</source>
        <comment>a consent; %1 is its purpose</comment>
        <translation>%1 qua mọi kênh: từ chối</translation>
    </message>
    <message>
        <source>%1 by %2: agreed</source>
        <comment>a consent; purpose and channel</comment>
        <translation>%1 qua %2: đồng ý</translation>
    </message>
    <message>
        <source>%1 by %2: refused</source>
        <comment>a consent; purpose and channel</comment>
        <translation>%1 qua %2: từ chối</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>the words of a consent</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a change from one stage to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 lunar</source>
        <comment>a date of birth of the lunar calendar</comment>
        <translation>%1 âm lịch</translation>
    </message>
    <message>
        <source>%1 lunar = %2</source>
        <comment>a lunar date of birth, and the same in the solar calendar</comment>
        <translation>%1 âm lịch = %2 dương lịch</translation>
    </message>
    <message>
        <source>%1 = %2 lunar</source>
        <comment>a solar date of birth, and the same in the lunar calendar</comment>
        <translation>%1 = %2 âm lịch</translation>
    </message>
    <message>
        <source>%1, turns %2</source>
        <comment>next birthday and the age reached then</comment>
        <translation>%1, %2 tuổi</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>a fact</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Next birthday</source>
        <comment>a fact</comment>
        <translation>Sinh nhật tới</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>a fact</comment>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>a fact</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>a fact</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>a fact</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>a fact</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Also reached at</source>
        <comment>a fact: other addresses</comment>
        <translation>Liên hệ khác</translation>
    </message>
    <message>
        <source>Province</source>
        <comment>a fact</comment>
        <translation>Tỉnh, thành</translation>
    </message>
    <message>
        <source>Occupation</source>
        <comment>a fact</comment>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Customer since</source>
        <comment>a fact</comment>
        <translation>Là khách từ</translation>
    </message>
    <message>
        <source>Known since</source>
        <comment>a fact</comment>
        <translation>Quen biết từ</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a fact</comment>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a key fact</comment>
        <translation>chưa biết</translation>
    </message>
    <message>
        <source>%1, greeted %2</source>
        <comment>a date of birth, and the next day it is greeted</comment>
        <translation>%1, chúc %2</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <comment>a key fact</comment>
        <translation>chưa liên hệ lần nào</translation>
    </message>
    <message>
        <source>Both ways</source>
        <comment>who contacts whom</comment>
        <translation>Hai chiều</translation>
    </message>
    <message>
        <source>They come to us</source>
        <comment>who contacts whom</comment>
        <translation>Khách tìm đến</translation>
    </message>
    <message>
        <source>Only we write</source>
        <comment>who contacts whom</comment>
        <translation>Chỉ mình nhắn</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>a key fact: purchases</comment>
        <translation>chưa mua</translation>
    </message>
    <message>
        <source>recommends us</source>
        <comment>a key fact</comment>
        <translation>có giới thiệu</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <comment>a key fact</comment>
        <translation>chưa hỏi</translation>
    </message>
    <message>
        <source>Bond</source>
        <comment>a fact: how close we are</comment>
        <translation>Gắn bó</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <comment>a fact</comment>
        <translation>Mua gần nhất</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <comment>a fact</comment>
        <translation>Hài lòng</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip: what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::AppMenu</name>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>Tối</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>appearance</comment>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>About Mến Khách</source>
        <translation>Về Mến Khách</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Mở trình đơn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Mến Khách %1, a customer-care desk. Free software, GPL-3.0-or-later. Qt %2.</source>
        <translation>Mến Khách %1, bàn chăm sóc khách hàng. Phần mềm tự do, GPL-3.0-or-later. Qt %2.</translation>
    </message>
</context>
<context>
    <name>ui::BirthdayField</name>
    <message>
        <source>solar</source>
        <comment>calendar of a birthday</comment>
        <translation>dương</translation>
    </message>
    <message>
        <source>lunar</source>
        <comment>calendar of a birthday</comment>
        <translation>âm</translation>
    </message>
    <message>
        <source>Calendar of the birthday</source>
        <translation>Lịch của ngày sinh</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Birthday: day</source>
        <translation>Ngày sinh: ngày</translation>
    </message>
    <message>
        <source>Birthday: month</source>
        <translation>Ngày sinh: tháng</translation>
    </message>
    <message>
        <source>Birthday: year</source>
        <translation>Ngày sinh: năm</translation>
    </message>
    <message>
        <source>leap month</source>
        <translation>tháng nhuận</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>không chắc</translation>
    </message>
    <message>
        <source>Known, but never greeted: a guess, or the 1 January of an identity card</source>
        <translation>Biết vậy thôi, không chúc: ngày áng chừng, hoặc ngày 1/1 trên căn cước</translation>
    </message>
</context>
<context>
    <name>ui::ChartScene</name>
    <message>
        <source>There is nothing to draw for this time.</source>
        <translation>Chưa có số liệu trong khoảng thời gian này.</translation>
    </message>
</context>
<context>
    <name>ui::ConsentPane</name>
    <message>
        <source>at the counter</source>
        <comment>where a consent was given</comment>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>%1: agreed</source>
        <comment>a consent</comment>
        <translation>%1: đồng ý</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <comment>a consent</comment>
        <translation>%1: từ chối</translation>
    </message>
    <message>
        <source>any channel</source>
        <comment>of a consent</comment>
        <translation>mọi kênh</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>Đồng ý về</translation>
    </message>
    <message>
        <source>By which channel</source>
        <translation>Qua kênh nào</translation>
    </message>
    <message>
        <source>Where they said so: at the counter, by phone…</source>
        <translation>Khách nói ở đâu: tại quầy, qua điện thoại…</translation>
    </message>
    <message>
        <source>Where they said so</source>
        <translation>Khách nói ở đâu</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Từ chối</translation>
    </message>
</context>
<context>
    <name>ui::ContactRows</name>
    <message>
        <source>Kind of address</source>
        <translation>Loại liên hệ</translation>
    </message>
    <message>
        <source>Use this one first</source>
        <translation>Dùng cái này trước</translation>
    </message>
    <message>
        <source>Use this %1 first</source>
        <comment>kind of address</comment>
        <translation>Dùng %1 này trước</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Take away this %1</source>
        <comment>kind of address</comment>
        <translation>Bỏ %1 này</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Thêm liên hệ</translation>
    </message>
</context>
<context>
    <name>ui::CustomerCount</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <comment>in the status line</comment>
        <translation>
            <numerusform>%Ln khách hàng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerDeeds</name>
    <message>
        <source>Recorded for %1: %2</source>
        <comment>a customer, a contact</comment>
        <translation>Đã ghi cho %1: %2</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <comment>a customer</comment>
        <translation>Đã xoá %1</translation>
    </message>
    <message>
        <source>%1 agrees: %2</source>
        <comment>a customer, a purpose</comment>
        <translation>%1 đồng ý: %2</translation>
    </message>
    <message>
        <source>%1 refuses: %2</source>
        <comment>a customer, a purpose</comment>
        <translation>%1 từ chối: %2</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <comment>source of a consent&apos;s opposite entry</comment>
        <translation>rút lại: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <comment>a customer</comment>
        <translation>Đã thêm %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>a customer</comment>
        <translation>Đã sửa %1</translation>
    </message>
    <message>
        <source>Taken back, but for what was changed since: %1</source>
        <comment>names of fields</comment>
        <translation>Đã hoàn tác, trừ những mục vừa được sửa sau đó: %1</translation>
    </message>
</context>
<context>
    <name>ui::CustomerEditor</name>
    <message>
        <source>New customer</source>
        <translation>Khách mới</translation>
    </message>
    <message>
        <source>New customer: %1</source>
        <comment>a name</comment>
        <translation>Khách mới: %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <comment>a customer&apos;s name</comment>
        <translation>Sửa %1</translation>
    </message>
    <message>
        <source>Draft of %1 restored</source>
        <comment>a time</comment>
        <translation>Đã mở lại bản nháp lúc %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>a draft</comment>
        <translation>Bỏ nháp</translation>
    </message>
    <message>
        <source>Somebody changed this customer meanwhile. Their changes are in; check and save again.</source>
        <translation>Trong lúc đó có người sửa khách này. Phần họ sửa đã được đưa vào; xem lại rồi lưu lần nữa.</translation>
    </message>
    <message>
        <source>%1, theirs: “%2”</source>
        <comment>a field and its value</comment>
        <translation>%1, bên kia: “%2”</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Lấy bên kia</translation>
    </message>
    <message>
        <source>This customer was deleted meanwhile. Nothing is saved yet.</source>
        <translation>Trong lúc đó khách này đã bị xoá. Chưa lưu gì cả.</translation>
    </message>
    <message>
        <source>Bring back and save</source>
        <translation>Khôi phục và lưu</translation>
    </message>
    <message>
        <source>The code %1 belongs to %2, who is deleted. Choose another.</source>
        <translation>Mã %1 là của %2 (đã xoá). Hãy chọn mã khác.</translation>
    </message>
    <message>
        <source>The code %1 belongs to %2. Choose another.</source>
        <translation>Mã %1 là của %2. Hãy chọn mã khác.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a customer who may be the same</comment>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Đã bỏ bản nháp</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Customer editor</source>
        <translation>Sửa thông tin khách</translation>
    </message>
</context>
<context>
    <name>ui::CustomerForm</name>
    <message>
        <source>by itself</source>
        <comment>how one addresses a customer: by age and gender</comment>
        <translation>tự chọn</translation>
    </message>
    <message>
        <source>by itself: %1</source>
        <comment>how one addresses a customer: by age and gender</comment>
        <translation>tự chọn: %1</translation>
    </message>
    <message>
        <source>Say: %1 %2</source>
        <comment>honorific and given name</comment>
        <translation>Gọi: %1 %2</translation>
    </message>
    <message>
        <source>Say: %1</source>
        <comment>how a customer is addressed</comment>
        <translation>Gọi: %1</translation>
    </message>
    <message>
        <source>= %1 solar</source>
        <comment>a date of birth in the other calendar</comment>
        <translation>= %1 dương lịch</translation>
    </message>
    <message>
        <source>= %1 lunar</source>
        <comment>a date of birth in the other calendar</comment>
        <translation>= %1 âm lịch</translation>
    </message>
    <message>
        <source>next %1</source>
        <comment>the next birthday</comment>
        <translation>lần tới %1</translation>
    </message>
    <message>
        <source>not greeted</source>
        <translation>không chúc</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of customer</comment>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>Company</source>
        <comment>kind of customer</comment>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>gender</comment>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>gender</comment>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Where they agreed: at the counter, by phone…</source>
        <translation>Đồng ý ở đâu: tại quầy, qua điện thoại…</translation>
    </message>
    <message>
        <source>Where they agreed</source>
        <translation>Đồng ý ở đâu</translation>
    </message>
    <message>
        <source>Old names are understood</source>
        <translation>Gõ tên tỉnh cũ cũng được</translation>
    </message>
</context>
<context>
    <name>ui::CustomerListModel</name>
    <message>
        <source>Name</source>
        <comment>column of the list of customers</comment>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>column of the list of customers</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>column of the list of customers</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Last contact</source>
        <comment>column of the list of customers</comment>
        <translation>Liên hệ cuối</translation>
    </message>
    <message>
        <source>Next birthday</source>
        <comment>column of the list of customers</comment>
        <translation>Sinh nhật tới</translation>
    </message>
</context>
<context>
    <name>ui::CustomerWork</name>
    <message>
        <source>No program on this computer takes %1 links.</source>
        <comment>tel, sms, mailto</comment>
        <translation>Máy này không có chương trình nào mở được liên kết %1.</translation>
    </message>
    <message>
        <source>Kept as a draft: %1</source>
        <comment>title of the editor</comment>
        <translation>Đã giữ bản nháp: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with a draft</comment>
        <translation>Viết tiếp</translation>
    </message>
</context>
<context>
    <name>ui::CustomersFrame</name>
    <message>
        <source>Add a customer</source>
        <translation>Thêm khách</translation>
    </message>
    <message>
        <source>Edit the customer</source>
        <translation>Sửa thông tin khách</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>Ghi lại liên hệ</translation>
    </message>
    <message>
        <source>Delete the customer</source>
        <translation>Xoá khách</translation>
    </message>
</context>
<context>
    <name>ui::CustomersPage</name>
    <message>
        <source>No match for “%1”</source>
        <translation>Không tìm thấy “%1”</translation>
    </message>
    <message>
        <source>Try fewer letters, or only a part of the phone number.</source>
        <translation>Thử gõ ít chữ hơn, hoặc chỉ một phần số điện thoại.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm kiếm</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>customers found, of all</comment>
        <translation>%1 trong %2</translation>
    </message>
    <message>
        <source>Prospects %1</source>
        <comment>how many there are</comment>
        <translation>Khách tiềm năng %1</translation>
    </message>
    <message>
        <source>Existing customers %1</source>
        <comment>how many there are</comment>
        <translation>Khách hàng cũ %1</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <comment>a phone number</comment>
        <translation>Đã sao chép %1</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Tìm khách hàng</translation>
    </message>
    <message>
        <source>no accents needed · phone digits · e-mail</source>
        <translation>không cần dấu · số điện thoại · e-mail</translation>
    </message>
    <message>
        <source>Customers by name</source>
        <translation>Khách hàng theo tên</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Thêm khách</translation>
    </message>
    <message>
        <source>Add a customer (%1)</source>
        <comment>%1 is a key</comment>
        <translation>Thêm khách (%1)</translation>
    </message>
</context>
<context>
    <name>ui::FactWords</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <comment>ways of contact</comment>
        <translation>
            <numerusform>%n kênh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>purchases</comment>
        <translation>
            <numerusform>%n lần</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GreetingButtons</name>
    <message>
        <source>Copy and open Zalo</source>
        <translation>Chép và mở Zalo</translation>
    </message>
    <message>
        <source>Copy and open SMS</source>
        <translation>Chép và mở SMS</translation>
    </message>
    <message>
        <source>Copy and open mail</source>
        <translation>Chép và mở email</translation>
    </message>
    <message>
        <source>Copy and call</source>
        <translation>Chép và gọi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key cap</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Mark sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Edit this once</source>
        <translation>Sửa lần này</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>no greeting is sent</comment>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the next greeting</comment>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Keep for this once</source>
        <translation>Dùng cho lần này</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>key cap</comment>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Để như cũ</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key cap</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Why is nothing sent? Enter skips, Esc goes back.</source>
        <translation>Vì sao không gửi? Enter để bỏ qua, Esc để quay lại.</translation>
    </message>
    <message>
        <source>Reason for the skip</source>
        <translation>Lý do bỏ qua</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>why no greeting is sent</comment>
        <translation>Lý do khác…</translation>
    </message>
    <message>
        <source>Why is nothing sent?</source>
        <translation>Vì sao không gửi?</translation>
    </message>
</context>
<context>
    <name>ui::GreetingDeeds</name>
    <message>
        <source>Copied, and %1 opens. Press D when it is sent.</source>
        <comment>channel</comment>
        <translation>Đã chép, %1 đang mở. Gửi xong thì bấm D.</translation>
    </message>
    <message>
        <source>Copied. Paste it where you write to %1, and press D when it is sent.</source>
        <comment>name</comment>
        <translation>Đã chép. Hãy dán vào nơi nhắn cho %1, gửi xong thì bấm D.</translation>
    </message>
    <message>
        <source>Recorded: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã ghi: gửi lời chúc cho %1</translation>
    </message>
    <message>
        <source>Skipped: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã bỏ qua: lời chúc cho %1</translation>
    </message>
</context>
<context>
    <name>ui::GreetingHead</name>
    <message>
        <source>since %1</source>
        <comment>month in which the customer came</comment>
        <translation>khách từ %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of customer, stage</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::GreetingPane</name>
    <message>
        <source>Recently</source>
        <translation>Gần đây</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Chưa có lần liên hệ nào</translation>
    </message>
    <message>
        <source>Sent %1.</source>
        <comment>date and hour</comment>
        <translation>Đã gửi lúc %1.</translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <comment>reason</comment>
        <translation>Đã bỏ qua: %1.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>occasion, kind of customer</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Because of the rule &lt;b&gt;%1&lt;/b&gt;, with the words “%2”.</source>
        <comment>rule, title of a template</comment>
        <translation>Theo quy tắc &lt;b&gt;%1&lt;/b&gt;, mẫu “%2”.</translation>
    </message>
    <message numerus="yes">
        <source>By SMS, %Ln to pay for.</source>
        <comment>parts</comment>
        <translation>
            <numerusform>Qua SMS, tính phí %Ln tin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %1, %Ln characters.</source>
        <comment>channel</comment>
        <translation>
            <numerusform>Qua %1, %Ln ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reworded by hand.</source>
        <translation>Lời đã được sửa tay.</translation>
    </message>
    <message>
        <source>Agreed to it on %1.</source>
        <comment>date of a consent</comment>
        <translation>Khách đã đồng ý ngày %1.</translation>
    </message>
    <message>
        <source>Text of the greeting</source>
        <translation>Nội dung lời chúc</translation>
    </message>
    <message>
        <source>Recent contacts</source>
        <translation>Các lần liên hệ gần đây</translation>
    </message>
</context>
<context>
    <name>ui::LogField</name>
    <message>
        <source>Kind: %1</source>
        <translation>Loại: %1</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>Kênh: %1</translation>
    </message>
    <message>
        <source>Direction: %1</source>
        <translation>Chiều: %1</translation>
    </message>
    <message>
        <source>Day: %1</source>
        <translation>Ngày: %1</translation>
    </message>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money in dong</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
    <message>
        <source>Enter records it</source>
        <translation>Enter để ghi</translation>
    </message>
    <message>
        <source>Note: %1 · Enter records it</source>
        <translation>Ghi chú: %1 · Enter để ghi</translation>
    </message>
    <message>
        <source>This amount is too large. Check the zeros.</source>
        <translation>Số tiền lớn quá. Xem lại các số 0.</translation>
    </message>
    <message>
        <source>A score goes from 0 to 10, stars from 0 to 5.</source>
        <translation>Điểm từ 0 đến 10, sao từ 0 đến 5.</translation>
    </message>
    <message>
        <source>This day is still to come. Choose today or a day before.</source>
        <translation>Ngày này chưa tới. Chọn hôm nay hoặc một ngày trước.</translation>
    </message>
    <message>
        <source>Log: bought 250k orchids, called, visit…</source>
        <translation>Ghi: mua 250k hoa lan, gọi hỏi ship, ghé…</translation>
    </message>
    <message>
        <source>Log a contact in one line</source>
        <translation>Ghi lại liên hệ trong một dòng</translation>
    </message>
</context>
<context>
    <name>ui::LunarWords</name>
    <message>
        <source>1st lunar month</source>
        <translation>tháng Giêng</translation>
    </message>
    <message>
        <source>2nd lunar month</source>
        <translation>tháng Hai</translation>
    </message>
    <message>
        <source>3rd lunar month</source>
        <translation>tháng Ba</translation>
    </message>
    <message>
        <source>4th lunar month</source>
        <translation>tháng Tư</translation>
    </message>
    <message>
        <source>5th lunar month</source>
        <translation>tháng Năm</translation>
    </message>
    <message>
        <source>6th lunar month</source>
        <translation>tháng Sáu</translation>
    </message>
    <message>
        <source>7th lunar month</source>
        <translation>tháng Bảy</translation>
    </message>
    <message>
        <source>8th lunar month</source>
        <translation>tháng Tám</translation>
    </message>
    <message>
        <source>9th lunar month</source>
        <translation>tháng Chín</translation>
    </message>
    <message>
        <source>10th lunar month</source>
        <translation>tháng Mười</translation>
    </message>
    <message>
        <source>11th lunar month</source>
        <translation>tháng Mười một</translation>
    </message>
    <message>
        <source>12th lunar month</source>
        <translation>tháng Chạp</translation>
    </message>
    <message>
        <source>leap %1</source>
        <comment>a leap month, such as leap 6th lunar month</comment>
        <translation>%1 nhuận</translation>
    </message>
    <message>
        <source>%1st</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1nd</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1rd</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1th</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 of the %2, %3</source>
        <comment>lunar date, days 1 to 10: day, month, year</comment>
        <translation>mùng %1 %2 năm %3</translation>
    </message>
    <message>
        <source>%1 of the %2, %3</source>
        <comment>lunar date, days 11 to 30: day, month, year</comment>
        <translation>%1 %2 năm %3</translation>
    </message>
</context>
<context>
    <name>ui::PageId</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Hộp gửi</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập danh sách</translation>
    </message>
</context>
<context>
    <name>ui::ProfileButtons</name>
    <message>
        <source>%1 to %2</source>
        <comment>a channel and an address</comment>
        <translation>%1 tới %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi</translation>
    </message>
    <message>
        <source>There is no phone number</source>
        <translation>Chưa có số điện thoại</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>a verb: write to the customer</comment>
        <translation>Nhắn</translation>
    </message>
    <message>
        <source>There is no mobile number, Zalo or e-mail</source>
        <translation>Chưa có số di động, Zalo hay e-mail</translation>
    </message>
    <message>
        <source>By Zalo, SMS or e-mail</source>
        <translation>Qua Zalo, SMS hoặc e-mail</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>a verb: record a contact</comment>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Record a contact in one line (L)</source>
        <translation>Ghi lại liên hệ trong một dòng (L)</translation>
    </message>
    <message>
        <source>Edit or delete</source>
        <translation>Sửa hoặc xoá</translation>
    </message>
    <message>
        <source>Edit	F2</source>
        <translation>Sửa	F2</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Xoá	Del</translation>
    </message>
</context>
<context>
    <name>ui::ProfileHead</name>
    <message>
        <source>%1 %2</source>
        <comment>how one addresses somebody, and the name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Say: %1</source>
        <comment>how one addresses the customer, such as chị Hương</comment>
        <translation>Gọi: %1</translation>
    </message>
</context>
<context>
    <name>ui::ProfilePanel</name>
    <message>
        <source>Profile of %1</source>
        <translation>Hồ sơ của %1</translation>
    </message>
    <message>
        <source>No contact yet. What is sold, said and sent will stand here.</source>
        <translation>Chưa có liên hệ nào. Mọi lần mua, trò chuyện và nhắn tin sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing agreed to or refused yet.</source>
        <translation>Khách chưa đồng ý hay từ chối điều gì.</translation>
    </message>
    <message>
        <source>Parts of the profile</source>
        <translation>Các phần của hồ sơ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>tab of a profile</comment>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Consents</source>
        <comment>tab of a profile</comment>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Nothing is known yet. F2 adds what is.</source>
        <translation>Chưa biết gì thêm. Bấm F2 để bổ sung.</translation>
    </message>
    <message>
        <source>Nothing sent and nothing planned yet.</source>
        <translation>Chưa gửi và chưa lên kế hoạch tin nào.</translation>
    </message>
    <message>
        <source>Profile</source>
        <comment>tab of a profile</comment>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>tab of a profile</comment>
        <translation>Tin nhắn</translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
</context>
<context>
    <name>ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>name of a page, and what waits there</comment>
        <translation>
            <numerusform>%1, %n việc đang chờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecentModel</name>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>ui::StartActions</name>
    <message>
        <source>Import a list of customers</source>
        <translation>Nhập danh sách khách hàng</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation>Danh sách (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>%1 read: %2 new, %3 completed, %4 left out.</source>
        <comment>file; numbers of customers</comment>
        <translation>Đã đọc %1: %2 khách mới, %3 khách được bổ sung, %4 dòng bị bỏ lại.</translation>
    </message>
    <message>
        <source>The first problem is in line %1.</source>
        <translation>Chỗ sai đầu tiên ở dòng %1.</translation>
    </message>
    <message>
        <source>The sample shop is open. All its people are invented.</source>
        <translation>Cửa hàng mẫu đã mở. Mọi người trong đó đều do máy đặt ra.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Chưa có khách hàng nào</translation>
    </message>
    <message>
        <source>Import a list (CSV)…</source>
        <translation>Nhập danh sách (CSV)…</translation>
    </message>
    <message>
        <source>Try the sample shop</source>
        <translation>Xem cửa hàng mẫu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The sample shop is being set up.</source>
        <translation>Đang dựng cửa hàng mẫu.</translation>
    </message>
    <message>
        <source>The list is being read.</source>
        <translation>Đang đọc danh sách.</translation>
    </message>
    <message>
        <source>Bring your list as it is: names, phone numbers, solar or lunar birthdays. Or look around in a shop with invented people.</source>
        <translation>Cứ đưa danh sách sẵn có vào: tên, số điện thoại, sinh nhật dương hay âm lịch đều được. Hoặc xem thử một cửa hàng với những vị khách tưởng tượng.</translation>
    </message>
    <message>
        <source>Stopped. What was made until then is there.</source>
        <translation>Đã dừng. Phần dựng được đến lúc đó vẫn còn.</translation>
    </message>
</context>
<context>
    <name>ui::Strip</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Xong: %1</translation>
    </message>
    <message>
        <source>News: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Tin mới: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Có vấn đề: %1</translation>
    </message>
</context>
<context>
    <name>ui::TagField</name>
    <message>
        <source>Add a tag, Enter</source>
        <translation>Thêm nhãn, Enter</translation>
    </message>
    <message>
        <source>Take away the tag “%1”</source>
        <translation>Bỏ nhãn “%1”</translation>
    </message>
</context>
<context>
    <name>ui::TodayModel</name>
    <message numerus="yes">
        <source>Done: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã xong: %Ln. Bấm Enter để ẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã xong: %Ln. Bấm Enter để xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due now</source>
        <comment>head of a group</comment>
        <translation>Bây giờ</translation>
    </message>
    <message>
        <source>Later today</source>
        <comment>head of a group</comment>
        <translation>Lát nữa</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <comment>head of a group</comment>
        <translation>7 ngày tới</translation>
    </message>
    <message numerus="yes">
        <source>Done · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Đã xong · %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayPage</name>
    <message>
        <source>Reading today&apos;s greetings…</source>
        <translation>Đang xem hôm nay chúc những ai…</translation>
    </message>
    <message>
        <source>Copy the greeting and open the channel</source>
        <translation>Chép lời chúc và mở kênh gửi</translation>
    </message>
    <message>
        <source>Mark the greeting as sent</source>
        <translation>Ghi là đã gửi lời chúc</translation>
    </message>
    <message>
        <source>Skip the greeting</source>
        <translation>Bỏ qua lời chúc</translation>
    </message>
    <message>
        <source>Edit the greeting for this once</source>
        <translation>Sửa lời chúc cho riêng lần này</translation>
    </message>
    <message>
        <source>Next greeting</source>
        <translation>Lời chúc tiếp theo</translation>
    </message>
    <message>
        <source>Nobody to greet today</source>
        <translation>Hôm nay không cần chúc ai</translation>
    </message>
    <message>
        <source>Greetings of the day</source>
        <translation>Lời chúc trong ngày</translation>
    </message>
    <message>
        <source>Nor in the next seven days.</source>
        <translation>Bảy ngày tới cũng vậy.</translation>
    </message>
</context>
<context>
    <name>ui::TodayQuiet</name>
    <message>
        <source>%1. The greetings will be here on that day.</source>
        <comment>day and number of people</comment>
        <translation>%1. Đến ngày đó lời chúc sẽ có sẵn ở đây.</translation>
    </message>
    <message>
        <source>Greetings are waiting</source>
        <translation>Còn lời chúc đang chờ</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Nothing to send just now</source>
        <translation>Lúc này chưa cần gửi gì</translation>
    </message>
    <message>
        <source>All greeted</source>
        <translation>Đã chúc hết mọi người</translation>
    </message>
    <message>
        <source>Nobody to greet today</source>
        <translation>Hôm nay không cần chúc ai</translation>
    </message>
</context>
<context>
    <name>ui::TodayTop</name>
    <message numerus="yes">
        <source>%Ln greetings to send</source>
        <comment>today</comment>
        <translation>
            <numerusform>%Ln lời chúc cần gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not reached</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln khách chưa gửi được</numerusform>
        </translation>
    </message>
    <message>
        <source>A greeting is due, but there is no address for it, the customer refused, or no words fit.</source>
        <translation>Đến ngày chúc, nhưng chưa có số hay địa chỉ, khách đã từ chối, hoặc chưa có mẫu hợp.</translation>
    </message>
    <message>
        <source>the first ones are shown; more follow</source>
        <translation>đang hiện phần đầu; gửi xong sẽ có thêm</translation>
    </message>
    <message>
        <source>Sent %1 / %2</source>
        <comment>so many of so many</comment>
        <translation>Đã gửi %1 / %2</translation>
    </message>
    <message>
        <source>%1 · skipped %2</source>
        <comment>sent so many; skipped so many</comment>
        <translation>%1 · bỏ qua %2</translation>
    </message>
</context>
<context>
    <name>ui::TodayWords</name>
    <message>
        <source>%1 birthday</source>
        <comment>45th birthday: the age reached</comment>
        <translation>Sinh nhật %1 tuổi</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message numerus="yes">
        <source>%Ln years a customer</source>
        <comment>anniversary</comment>
        <translation>
            <numerusform>Tròn %Ln năm là khách hàng</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lunar</source>
        <comment>day/month of the lunar calendar</comment>
        <translation>%1 âm lịch</translation>
    </message>
    <message>
        <source>%1: %2. %3. Sent by %4.</source>
        <comment>name, kind of customer, occasion, channel</comment>
        <translation>%1: %2. %3. Đã gửi qua %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3. Skipped: %4.</source>
        <comment>name, kind of customer, occasion, reason</comment>
        <translation>%1: %2. %3. Đã bỏ qua: %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3. By %4 at %5.</source>
        <comment>name, kind of customer, occasion, channel, hour</comment>
        <translation>%1: %2. %3. Gửi qua %4 lúc %5.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>occasion, day and number of people</comment>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln people</source>
        <comment>a day; people to greet on it</comment>
        <translation>
            <numerusform>%1 · %Ln người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %2, %Ln people.</source>
        <comment>weekday, occasion</comment>
        <translation>
            <numerusform>Tiếp theo: %1, %2, %Ln người.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %Ln birthdays.</source>
        <comment>weekday</comment>
        <translation>
            <numerusform>Tiếp theo: %1, %Ln sinh nhật.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln greetings at %1</source>
        <comment>hour</comment>
        <translation>
            <numerusform>Tiếp theo: %Ln lời chúc lúc %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Met in person</source>
        <comment>why no greeting is sent</comment>
        <translation>Đã gặp trực tiếp</translation>
    </message>
    <message>
        <source>Phoned</source>
        <comment>why no greeting is sent</comment>
        <translation>Đã gọi điện</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <comment>why no greeting is sent</comment>
        <translation>Không phù hợp</translation>
    </message>
</context>
<context>
    <name>ui::UndoHistory</name>
    <message>
        <source>Take back what was done last</source>
        <translation>Hoàn tác việc vừa làm</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
</context>
<context>
    <name>ui::words</name>
    <message>
        <source>today</source>
        <comment>a day, in a list</comment>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>a day, in a list</comment>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>a day, in a list</comment>
        <translation>ngày mai</translation>
    </message>
    <message>
        <source>%1 · lunar</source>
        <comment>a birthday that goes by the lunar calendar</comment>
        <translation>%1 · ÂL</translation>
    </message>
    <message>
        <source>%1, leap month</source>
        <comment>a lunar date</comment>
        <translation>%1 nhuận</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a date of birth that is not sure</comment>
        <translation>khoảng %1</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>điện thoại %1</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <comment>%1 is a day</comment>
        <translation>liên hệ cuối %1</translation>
    </message>
    <message>
        <source>next birthday %1</source>
        <comment>%1 is a day</comment>
        <translation>sinh nhật tới %1</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <comment>a heading</comment>
        <translation>%1: không có</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a heading and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Born on %1 of the lunar calendar; greeted next on %2</source>
        <translation>Sinh ngày %1 âm lịch; lần chúc mừng tới: %2</translation>
    </message>
    <message>
        <source>Born on %1; greeted next on %2</source>
        <translation>Sinh ngày %1; lần chúc mừng tới: %2</translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <comment>a row of a list whose customer was deleted meanwhile</comment>
        <translation>(không còn nữa)</translation>
    </message>
    <message>
        <source>This number is too short. A mobile number has 10 digits, such as 0912 345 678.</source>
        <translation>Số này thiếu chữ số. Số di động có 10 chữ số, như 0912 345 678.</translation>
    </message>
    <message>
        <source>This number has too many digits. Put a second number into a row of its own.</source>
        <translation>Số này thừa chữ số. Số thứ hai hãy ghi ở dòng riêng.</translation>
    </message>
    <message>
        <source>There is a letter among the digits. Is an O meant to be a zero?</source>
        <translation>Có chữ cái lẫn trong số. Chữ O hay số 0?</translation>
    </message>
    <message>
        <source>No Vietnamese number begins so. Check the first digits.</source>
        <translation>Không có đầu số nào như vậy. Xem lại mấy chữ số đầu.</translation>
    </message>
    <message>
        <source>No country has this code. A foreign number begins with +, such as +1.</source>
        <translation>Không có mã nước này. Số nước ngoài bắt đầu bằng +, như +1.</translation>
    </message>
    <message>
        <source>There is a second number that can not be read. Put each number into a row of its own.</source>
        <translation>Có một số thứ hai không đọc được. Mỗi số ghi một dòng riêng.</translation>
    </message>
    <message>
        <source>This is not a phone number. Use digits, such as 0912 345 678.</source>
        <translation>Đây không phải số điện thoại. Hãy gõ chữ số, như 0912 345 678.</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>gender</comment>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>kind of address</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>kind of address</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>kind of address</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>kind of address</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>kind of address</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>kind of address</comment>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Person or company</source>
        <comment>a field</comment>
        <translation>Cá nhân hay công ty</translation>
    </message>
    <message>
        <source>Full name</source>
        <comment>a field</comment>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Called</source>
        <comment>a field: the given name</comment>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Customer code</source>
        <comment>a field</comment>
        <translation>Mã khách</translation>
    </message>
    <message>
        <source>Gender</source>
        <comment>a field</comment>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Address as</source>
        <comment>a field: anh, chị, cô...</comment>
        <translation>Xưng hô</translation>
    </message>
    <message>
        <source>Phone, e-mail, Zalo…</source>
        <comment>a field</comment>
        <translation>Điện thoại, e-mail, Zalo…</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>a field</comment>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Province or city</source>
        <comment>a field</comment>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Occupation</source>
        <comment>a field</comment>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>a field</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>a field</comment>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a field</comment>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Customer since</source>
        <comment>a field</comment>
        <translation>Khách từ</translation>
    </message>
    <message>
        <source>Agrees to</source>
        <comment>a field: consents</comment>
        <translation>Đồng ý nhận</translation>
    </message>
    <message>
        <source>Give a name, at least what one calls them.</source>
        <translation>Hãy ghi tên, ít nhất là tên gọi.</translation>
    </message>
    <message>
        <source>This name is too long. Put what is not the name into the note.</source>
        <translation>Tên dài quá. Phần không phải tên hãy để vào ghi chú.</translation>
    </message>
    <message>
        <source>These are several numbers. Put each into a row of its own.</source>
        <translation>Đây là nhiều số. Mỗi số ghi một dòng riêng.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It looks like ten@example.vn.</source>
        <translation>Đây không phải địa chỉ e-mail. E-mail có dạng ten@example.vn.</translation>
    </message>
    <message>
        <source>This stands here twice. Take one away.</source>
        <translation>Liên hệ này ghi hai lần. Hãy bỏ bớt một.</translation>
    </message>
    <message>
        <source>A lunar day is a number from 1 to 30. Leave it empty if it is not known.</source>
        <translation>Ngày âm lịch là số từ 1 đến 30. Chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>A day is a number from 1 to 31. Leave it empty if it is not known.</source>
        <translation>Ngày là số từ 1 đến 31. Chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>A month is a number from 1 to 12. Leave it empty if it is not known.</source>
        <translation>Tháng là số từ 1 đến 12. Chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>Write the year with four digits, such as 1986. Leave it empty if it is not known.</source>
        <translation>Ghi năm đủ bốn chữ số, như 1986. Chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>Give the month, too, or leave the day empty.</source>
        <translation>Ghi thêm tháng, hoặc để trống ngày.</translation>
    </message>
    <message>
        <source>There is no such day. Check day and month.</source>
        <translation>Không có ngày này. Xem lại ngày và tháng.</translation>
    </message>
    <message>
        <source>This day is still to come. Check the year.</source>
        <translation>Ngày này chưa tới. Xem lại năm.</translation>
    </message>
    <message>
        <source>That lunar month had no such day; it is greeted on its last day.</source>
        <translation>Tháng âm lịch đó không có ngày này; sẽ chúc vào ngày cuối tháng.</translation>
    </message>
    <message>
        <source>Lunar year %1 has no such leap month; the usual month is greeted.</source>
        <translation>Năm âm lịch %1 không nhuận tháng này; sẽ chúc vào tháng thường.</translation>
    </message>
    <message>
        <source>now %1</source>
        <comment>a former province: what it belongs to since 2025</comment>
        <translation>nay là %1</translation>
    </message>
    <message>
        <source>Not a province that is known; it is kept as written.</source>
        <translation>Không rõ tỉnh nào; vẫn giữ nguyên như đã ghi.</translation>
    </message>
    <message>
        <source>Say where they agreed, such as at the counter.</source>
        <translation>Hãy ghi khách đồng ý ở đâu, như tại quầy.</translation>
    </message>
    <message>
        <source>%1 · mobile, takes SMS and Zalo</source>
        <translation>%1 · di động, nhận SMS và Zalo</translation>
    </message>
    <message>
        <source>%1 · landline, calls only</source>
        <translation>%1 · máy bàn, chỉ gọi được</translation>
    </message>
    <message>
        <source>%1 · abroad</source>
        <translation>%1 · nước ngoài</translation>
    </message>
    <message>
        <source>%1 belongs to %2</source>
        <comment>a phone number, a customer</comment>
        <translation>%1 là của %2</translation>
    </message>
    <message>
        <source>%1 belongs to %2</source>
        <comment>an address, a customer</comment>
        <translation>%1 là của %2</translation>
    </message>
    <message>
        <source>There is a %1 already</source>
        <comment>a customer of the same name</comment>
        <translation>Đã có khách tên %1</translation>
    </message>
    <message>
        <source>There is a %1 already, %2</source>
        <comment>a customer of the same name, and the phone number</comment>
        <translation>Đã có khách tên %1, %2</translation>
    </message>
    <message>
        <source>The code %1 belongs to %2</source>
        <comment>a code, a customer</comment>
        <translation>Mã %1 là của %2</translation>
    </message>
    <message>
        <source>Prospect: gets only the words meant for prospects.</source>
        <translation>Khách tiềm năng: chỉ nhận lời dành cho khách tiềm năng.</translation>
    </message>
    <message>
        <source>Existing customer: gets only the words meant for existing customers.</source>
        <translation>Khách hàng cũ: chỉ nhận lời dành cho khách hàng cũ.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Cá nhân</translation>
    </message>
</context>
</TS>
