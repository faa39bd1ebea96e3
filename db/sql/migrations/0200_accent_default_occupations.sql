-- The first default rules named occupations without accents; people read them. Rules whose words the shop chose stay.
UPDATE greeting_rule
SET occupation = 'giáo viên|giảng viên|nhà giáo|thầy giáo|cô giáo|teacher|lecturer'
WHERE occupation = 'giao vien|giang vien|nha giao|thay giao|co giao|teacher|lecturer'
-- next
UPDATE greeting_rule
SET occupation = 'bác sĩ|y tá|y sĩ|điều dưỡng|dược sĩ|nha sĩ|hộ lý|hộ sinh|doctor|nurse|pharmacist|dentist'
WHERE occupation = 'bac si|y ta|y si|dieu duong|duoc si|nha si|ho ly|ho sinh|doctor|nurse|pharmacist|dentist'
-- next
UPDATE greeting_rule
SET occupation = 'doanh nhân|giám đốc|chủ shop|chủ cửa hàng|chủ doanh nghiệp|entrepreneur|director|owner'
WHERE occupation = 'doanh nhan|giam doc|chu shop|chu cua hang|chu doanh nghiep|entrepreneur|director|owner'
