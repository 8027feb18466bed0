PRAGMA application_id=1129271120;
BEGIN TRANSACTION;
CREATE TABLE accounts (
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	english_name VARCHAR(60) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	version VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_accounts PRIMARY KEY (code)
);
INSERT INTO "accounts" VALUES('101','库存现金','Cash on hand','asset','2007');
INSERT INTO "accounts" VALUES('102','银行存款','Bank','asset','2007');
INSERT INTO "accounts" VALUES('113','应收款','Receivables','asset','2007');
INSERT INTO "accounts" VALUES('114','成员往来','Members'' current accounts','asset','2007');
INSERT INTO "accounts" VALUES('121','产品物资','Products and materials','asset','2007');
INSERT INTO "accounts" VALUES('151','固定资产','Fixed assets','asset','2007');
INSERT INTO "accounts" VALUES('201','短期借款','Short-term loans','liability','2007');
INSERT INTO "accounts" VALUES('211','应付款','Payables','liability','2007');
INSERT INTO "accounts" VALUES('212','应付工资','Wages payable','liability','2007');
INSERT INTO "accounts" VALUES('221','应付盈余返还','Patronage refunds payable','liability','2007');
INSERT INTO "accounts" VALUES('222','应付剩余盈余','Residual surplus payable','liability','2007');
INSERT INTO "accounts" VALUES('235','专项应付款','Special payables','liability','2007');
INSERT INTO "accounts" VALUES('301','股金','Members'' capital','equity','2007');
INSERT INTO "accounts" VALUES('311','专项基金','Special funds','equity','2007');
INSERT INTO "accounts" VALUES('321','资本公积','Capital reserve','equity','2007');
INSERT INTO "accounts" VALUES('322','盈余公积','Surplus reserve','equity','2007');
INSERT INTO "accounts" VALUES('331','本年盈余','Surplus of the year','equity','2007');
INSERT INTO "accounts" VALUES('332','盈余分配','Distribution of surplus','equity','2007');
INSERT INTO "accounts" VALUES('401','生产成本','Production cost','cost','2007');
INSERT INTO "accounts" VALUES('501','经营收入','Operating income','income','2007');
INSERT INTO "accounts" VALUES('502','其他收入','Other income','income','2007');
INSERT INTO "accounts" VALUES('521','经营支出','Operating expense','expense','2007');
INSERT INTO "accounts" VALUES('522','管理费用','Administration','expense','2007');
INSERT INTO "accounts" VALUES('529','其他支出','Other expense','expense','2007');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE audit_log (
	id INTEGER NOT NULL, 
	at VARCHAR(19) NOT NULL, 
	"by" VARCHAR(40) NOT NULL, 
	action VARCHAR(20) NOT NULL, 
	table_name VARCHAR(40) NOT NULL, 
	row_key VARCHAR(60) NOT NULL, 
	content TEXT NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_log PRIMARY KEY (id)
);
INSERT INTO "audit_log" VALUES(1,'2024-04-02T09:30:00','王会计','insert','settings','cooperative','["cooperative","{\"address\": \"\", \"name\": \"试验合作社\", \"phone\": \"\"}"]','0afd80866451ea061b515826e9c3aebc8f920b165198f8b854bcd133413fd056');
INSERT INTO "audit_log" VALUES(2,'2024-04-02T09:30:00','王会计','insert','settings','law','["law","\"specialised_cooperative\""]','f8f8c16a7457dad4d1bd29427262e5e2a0899df7f02c7ab65ddb84bbf248d9a4');
INSERT INTO "audit_log" VALUES(3,'2024-04-02T09:30:00','王会计','insert','accounts','101','["101","库存现金","Cash on hand","asset","2007"]','e0c0b660f8b5167183f603c65303233b5ff8da465811b8d53e944a23392174e3');
INSERT INTO "audit_log" VALUES(4,'2024-04-02T09:30:00','王会计','insert','accounts','102','["102","银行存款","Bank","asset","2007"]','caa7c514db081141e4e3a2a121a14ee8e8498e960091f78b0f745844f20f8b5c');
INSERT INTO "audit_log" VALUES(5,'2024-04-02T09:30:00','王会计','insert','accounts','113','["113","应收款","Receivables","asset","2007"]','9efb95f962b56e1bcbf9ee0746dc089713f445ce1c7789c4d5ed6864f2080735');
INSERT INTO "audit_log" VALUES(6,'2024-04-02T09:30:00','王会计','insert','accounts','114','["114","成员往来","Members'' current accounts","asset","2007"]','33d56f0ac0088ba42acafacbd52953ccff24e181a1cc33762ad0eda39215338c');
INSERT INTO "audit_log" VALUES(7,'2024-04-02T09:30:00','王会计','insert','accounts','121','["121","产品物资","Products and materials","asset","2007"]','7e51ed33910e3d638de6a8e17b602e894954509a84ec22ec49d42cf5d9c92209');
INSERT INTO "audit_log" VALUES(8,'2024-04-02T09:30:00','王会计','insert','accounts','151','["151","固定资产","Fixed assets","asset","2007"]','7d41a8f48682a3537aceb2b6554cd945933bba2771ee911d72c21d36b18b694a');
INSERT INTO "audit_log" VALUES(9,'2024-04-02T09:30:00','王会计','insert','accounts','201','["201","短期借款","Short-term loans","liability","2007"]','c594787d0e6fe54fb232e92d726e1acd5cd3efa00601a2d1cd51e9b0b26fac70');
INSERT INTO "audit_log" VALUES(10,'2024-04-02T09:30:00','王会计','insert','accounts','211','["211","应付款","Payables","liability","2007"]','d9909a290e982b2c01e57aa495ca1f98b2c34259e4dac63c5d88ad47a96fc4ff');
INSERT INTO "audit_log" VALUES(11,'2024-04-02T09:30:00','王会计','insert','accounts','212','["212","应付工资","Wages payable","liability","2007"]','9c238b312dd6a31955b53cef09ccb7efa4366c6a3dad37959cc424e997865dc5');
INSERT INTO "audit_log" VALUES(12,'2024-04-02T09:30:00','王会计','insert','accounts','221','["221","应付盈余返还","Patronage refunds payable","liability","2007"]','87a77d613a4b9736f2eee6375423d7402333cc087dd0b894c193a71d56c69e9d');
INSERT INTO "audit_log" VALUES(13,'2024-04-02T09:30:00','王会计','insert','accounts','222','["222","应付剩余盈余","Residual surplus payable","liability","2007"]','87074438446b0ba92a67b37057a194830566bb1566c45336caff9fb8e66d1e22');
INSERT INTO "audit_log" VALUES(14,'2024-04-02T09:30:00','王会计','insert','accounts','235','["235","专项应付款","Special payables","liability","2007"]','5fecc98d38ed657d2833b14b298d5b2c5ee63c597ea260b1580aaa819b215773');
INSERT INTO "audit_log" VALUES(15,'2024-04-02T09:30:00','王会计','insert','accounts','301','["301","股金","Members'' capital","equity","2007"]','1af1582397ee5a1d908c93923ad19dc12dda4a9e6deb1fd279043c0fcc18061a');
INSERT INTO "audit_log" VALUES(16,'2024-04-02T09:30:00','王会计','insert','accounts','311','["311","专项基金","Special funds","equity","2007"]','369122f81bdc8c59d15c420773ddfd1659f7af32594414c8b6ee87a4242d1758');
INSERT INTO "audit_log" VALUES(17,'2024-04-02T09:30:00','王会计','insert','accounts','321','["321","资本公积","Capital reserve","equity","2007"]','e59471e06fdf4e5b568e1c19f37b7a6e68b43b23f052dc53bde7bea37de5c5c2');
INSERT INTO "audit_log" VALUES(18,'2024-04-02T09:30:00','王会计','insert','accounts','322','["322","盈余公积","Surplus reserve","equity","2007"]','e31d227529ac0b2219334fe8342392ea2af328954aa0efd319d95fa1aeb8d367');
INSERT INTO "audit_log" VALUES(19,'2024-04-02T09:30:00','王会计','insert','accounts','331','["331","本年盈余","Surplus of the year","equity","2007"]','0d1c0bcd625aaf4a10bdd2b73c5996b3de5e992288ba81038729a1efde3ef94b');
INSERT INTO "audit_log" VALUES(20,'2024-04-02T09:30:00','王会计','insert','accounts','332','["332","盈余分配","Distribution of surplus","equity","2007"]','8733ba571ad2ab70511e067c86323855687b4a3a4ad02caf616b9e909d15fb78');
INSERT INTO "audit_log" VALUES(21,'2024-04-02T09:30:00','王会计','insert','accounts','401','["401","生产成本","Production cost","cost","2007"]','a02f8ea5c0bdb862d42d1145e5c2e3424e8fbc9f5bbf6979c32d2020df27df33');
INSERT INTO "audit_log" VALUES(22,'2024-04-02T09:30:00','王会计','insert','accounts','501','["501","经营收入","Operating income","income","2007"]','b12fc6ffd149270d416bfacc748418ed331c326af575ed863af0f77eb579232a');
INSERT INTO "audit_log" VALUES(23,'2024-04-02T09:30:00','王会计','insert','accounts','502','["502","其他收入","Other income","income","2007"]','5ec682c5cd90d8f0ce8dea09c47b8967dbf1e20b6956c4f528ed4adc9b0857a2');
INSERT INTO "audit_log" VALUES(24,'2024-04-02T09:30:00','王会计','insert','accounts','521','["521","经营支出","Operating expense","expense","2007"]','1f82488ba87853b3c96544d204de0305d544a667d651296b1d99bd9fa7854150');
INSERT INTO "audit_log" VALUES(25,'2024-04-02T09:30:00','王会计','insert','accounts','522','["522","管理费用","Administration","expense","2007"]','a40dd133ef998844e7da9646588c1f3967982d0c6cdd44034c1a6b1429b0c216');
INSERT INTO "audit_log" VALUES(26,'2024-04-02T09:30:00','王会计','insert','accounts','529','["529","其他支出","Other expense","expense","2007"]','86f4e260c64ac81fe6455dbf48b5aadb356ecadac73c02edd8b316df5820e199');
INSERT INTO "audit_log" VALUES(27,'2024-04-02T09:30:00','王会计','insert','grades','1','[1,"mushroom","1","一级","First",1,200,true]','2fd7e43c07ebbdbbe0fab6589b26451aa47a4b082716ed78eaea41e409fc9524');
INSERT INTO "audit_log" VALUES(28,'2024-04-02T09:30:00','王会计','insert','grades','2','[2,"mushroom","2","二级","Second",2,200,true]','77dd3cb36b3a83ad439c7330acb11ec41746d5bd4be06d8080c64dcca3c5b87f');
INSERT INTO "audit_log" VALUES(29,'2024-04-02T09:30:00','王会计','insert','grades','3','[3,"mushroom","3","三级","Third",3,300,true]','750eb8a14bce586e2bcdc521c3e11214d228ca42903acb532e4aa60292de5ad4');
INSERT INTO "audit_log" VALUES(30,'2024-04-02T09:30:00','王会计','insert','grades','4','[4,"leaf","1","单芽","Single bud",1,0,true]','3c784a59c1b4dba9b337dae0213ef67948b7ed9c88e96faa31e8b0f6396b4f2b');
INSERT INTO "audit_log" VALUES(31,'2024-04-02T09:30:00','王会计','insert','grades','5','[5,"leaf","2","一芽一叶","One bud, one leaf",2,0,true]','6eb920c301155d722865fbea3f83f995661df1caca34da0a0071b74ba7905ed8');
INSERT INTO "audit_log" VALUES(32,'2024-04-02T09:30:00','王会计','insert','grades','6','[6,"leaf","3","一芽二叶","One bud, two leaves",3,0,true]','72af0ae1d0e67fc53edc02f347cdf8e617a66576b92915d14d717c83e839c5fe');
INSERT INTO "audit_log" VALUES(33,'2024-04-02T09:30:00','王会计','insert','grades','7','[7,"leaf","4","等外","Off grade",4,0,true]','759b9688491e9f2777b25916e4af7475e0b326659f9543a2de8c6b6a2e31240e');
INSERT INTO "audit_log" VALUES(34,'2024-04-02T09:30:00','王会计','insert','grades','8','[8,"dry_tea","1","特级","Special",1,0,true]','717f7775e436dc9966459d4ca4435eceeb0025e054e4cd78a91d96b586b86003');
INSERT INTO "audit_log" VALUES(35,'2024-04-02T09:30:00','王会计','insert','grades','9','[9,"dry_tea","2","一级","First",2,0,true]','df5a33f2302329ff5e9a14d528c7cef49d04e2708f4073efc18ccf6bb09a1030');
INSERT INTO "audit_log" VALUES(36,'2024-04-02T09:30:00','王会计','insert','grades','10','[10,"dry_tea","3","二级","Second",3,0,true]','884898d83c5c6cc034f6b33e2c04c3cc0c24576cd2c374be27fe6a881a27902c');
INSERT INTO "audit_log" VALUES(37,'2024-04-02T09:30:00','王会计','insert','grades','11','[11,"dry_tea","4","三级","Third",4,0,true]','be90ddbd523a91f60372900c5e5d69b9720e8c12ee00f34d84d58e01c2548bb2');
INSERT INTO "audit_log" VALUES(38,'2024-04-02T09:30:00','王会计','insert','tares','1','[1,"mushroom","塑料筐",1600,"2024-01-01",null]','65bf39e50c1dc8a54c2cac5a96eabbfea251eed663c0557ad0dec757a32d97f0');
INSERT INTO "audit_log" VALUES(39,'2024-04-02T09:30:00','王会计','insert','tares','2','[2,"mushroom","竹筐",1250,"2024-01-01",null]','a2c2357fb533312075f90bf582c0600962a502379f84ad2b855d9ceb85929db1');
INSERT INTO "audit_log" VALUES(40,'2024-04-02T09:30:00','王会计','insert','tares','3','[3,"leaf","竹篓",425,"2024-01-01",null]','b1b7f15005ad27a18ffaf49978651a258b25c56d4c269b0d535251c859ff70d4');
INSERT INTO "audit_log" VALUES(41,'2024-04-02T09:30:00','王会计','insert','tares','4','[4,"leaf","布袋",100,"2024-01-01",null]','d55dd17934b5de7345e239bc9e7371ee698095170016ca1ae07a6a08c81e27e1');
INSERT INTO "audit_log" VALUES(42,'2024-04-02T09:30:00','王会计','insert','goods','1','[1,"film","地膜","Film","count","卷",true]','98ba804684009b80bcb39c92c4930f806384f748938101b31daf353e0817b678');
INSERT INTO "audit_log" VALUES(43,'2024-04-02T09:30:00','王会计','insert','goods','2','[2,"spawn","菌种","Spawn","weight","",true]','651707161f569893f970fb9d4e3b8f55e1b7d7ed6f21f74bb785eb8be622bc31');
INSERT INTO "audit_log" VALUES(44,'2024-04-02T09:30:00','王会计','insert','goods','3','[3,"fuel","燃料","Fuel","weight","",true]','82fd6ee719844eb2454fb746d82d7e343359094a901eae8ef3dda231c8b3f072');
INSERT INTO "audit_log" VALUES(45,'2024-04-02T09:30:00','王会计','insert','village_groups','1','[1,"1","联丰组"]','d7ac049cd79f2c33ddabd34a7d42acc95e516a31dedd65e3cdbb7e9fda50d5c2');
INSERT INTO "audit_log" VALUES(46,'2024-04-02T09:30:00','王会计','insert','people','1','[1,"0001","单国强","person","13800001234",1,"","shan4单 guo2国 qiang2强","|shanguoqiang|shanguojiang|danguoqiang|danguojiang|changuoqiang|changuojiang|sgq|sgj|dgq|dgj|cgq|cgj|",""]','14aa62e36e5b3f305a3740b219a952586a7a0667e497f7be155bda2c86d9711a');
INSERT INTO "audit_log" VALUES(47,'2024-04-02T09:30:00','王会计','insert','people','2','[2,"0002","张三","person","",1,"","zhang1张 san1三","|zhangsan|zs|",""]','a453d6a0564f1874642afef17d808b82fb084abbabf54c589a30b8a257b3d35c');
INSERT INTO "audit_log" VALUES(48,'2024-04-02T09:30:00','王会计','insert','people','3','[3,"0003","王𬱖","person","",1,"","wang2王 di2𬱖","|wangdi|yudi|wd|yd|",""]','4619057c9837de11b6ed0f5dba6cf7c3ffa12731fc4b01aafc320c2d56c640fd');
INSERT INTO "audit_log" VALUES(49,'2024-04-02T09:30:00','王会计','insert','people','4','[4,"0004","山珍公司","person","",1,"","shan1山 zhen1珍 gong1公 si1司","|shanzhengongsi|shanzhengongci|szgs|szgc|",""]','fd7e40fbb5ec0246037172815fd55b5536272fd07a6aa538a9e3976173353245');
INSERT INTO "audit_log" VALUES(50,'2024-04-02T09:30:00','王会计','insert','people','5','[5,"0005","菌棒厂","person","",1,"","jun1菌 bang4棒 chang3厂","|junbangchang|junbanghan|junbangyan|junbangan|jbc|jbh|jby|jba|",""]','16b6825c8e3692d6a75e34bfd856de455f6f780ecb6258c6e736ef77625336d1');
INSERT INTO "audit_log" VALUES(51,'2024-04-02T09:30:00','王会计','insert','person_roles','1','[1,1,"grower","2024-01-01",null]','83f810c6716195170aee242315b2131df0c07a6e608455ef406e9020772581ba');
INSERT INTO "audit_log" VALUES(52,'2024-04-02T09:30:00','王会计','insert','person_roles','2','[2,2,"grower","2024-01-01",null]','616a5316998aaa719af8786802ae1461193a253439e5af081fe801c10e87b08a');
INSERT INTO "audit_log" VALUES(53,'2024-04-02T09:30:00','王会计','insert','person_roles','3','[3,3,"tea_household","2024-01-01",null]','476e374a3bbcde0b5df47169ae30c2cff5eb7f2d659d64ef60262297f1ac5774');
INSERT INTO "audit_log" VALUES(54,'2024-04-02T09:30:00','王会计','insert','person_roles','4','[4,4,"buyer","2024-01-01",null]','184febace78f6438532bef853ed15c457d4bf0edc16afd675506c7626519df7f');
INSERT INTO "audit_log" VALUES(55,'2024-04-02T09:30:00','王会计','insert','person_roles','5','[5,5,"supplier","2024-01-01",null]','5a98d429d3994161aa6d1d6ee8c635759d51e079a63a7a384be6e0a228c7f617');
INSERT INTO "audit_log" VALUES(56,'2024-04-02T09:30:00','王会计','insert','memberships','1','[1,1,"2024-01-01",null]','afccafd3c3f01e01e6e193ff9ab2eec218d7da301db92e7227b02c07753dac7a');
INSERT INTO "audit_log" VALUES(57,'2024-04-02T09:30:00','王会计','insert','memberships','2','[2,3,"2024-01-01",null]','855177af508a89f5533cc3170960213b495b3e46803066c226d607da0e0ac1d4');
INSERT INTO "audit_log" VALUES(58,'2024-04-02T09:30:00','王会计','insert','greenhouses','1','[1,"01",1,1,120,8000,""]','8bbcc6136d0cf5612c40d78baaeb3b3f9a7107dc14320b032b9105aa1d0876e8');
INSERT INTO "audit_log" VALUES(59,'2024-04-02T09:30:00','王会计','insert','seasons','1','[1,"2024A","2024 春季","2024-01-01","2024-07-01"]','396e3eaa63912fa5a6fd4b76593e04c4a55b6bbb3f160b3ff6a61a1c4ec657c1');
INSERT INTO "audit_log" VALUES(60,'2024-04-02T09:30:00','王会计','insert','crops','1','[1,1,1,1,"2024-01-01","2024-07-01"]','4f5edb99bc52270eb638e5e32c1cb78a5a8a02217c370e7754f0fdf5a2a937ed');
INSERT INTO "audit_log" VALUES(61,'2024-04-02T09:30:00','王会计','insert','price_lists','1','[1,"mushroom","开市价","2024-01-01",null,"2024-04-02T09:30:00","王会计"]','ddc35ed94d9cdbdcbf41aac0edc516e2097abdfa133251cd39e075c5df7c23c1');
INSERT INTO "audit_log" VALUES(62,'2024-04-02T09:30:00','王会计','insert','price_lines','1','[1,1,1,null,null,420]','b28e76ed7d4f9e9f85a3db68f3bc35b669792a7c20983b15cbd6674be3d50b6b');
INSERT INTO "audit_log" VALUES(63,'2024-04-02T09:30:00','王会计','insert','price_lines','2','[2,1,2,null,null,310]','b611b0f396d665d9e237fb4ac2dcf71e50dfff4845503275803c43870b70461d');
INSERT INTO "audit_log" VALUES(64,'2024-04-02T09:30:00','王会计','insert','price_lines','3','[3,1,3,null,null,150]','51d8fb34e78958cc98b98c03f62a9f58b0171f32ae33f4cacaf4f5acd66d6199');
INSERT INTO "audit_log" VALUES(65,'2024-04-02T09:30:00','王会计','insert','price_lists','2','[2,"leaf","开市价","2024-01-01",null,"2024-04-02T09:30:00","王会计"]','3b08384ac36f53ae7c9731dcabd9b386659ff326dd171be0dc03b14e5bbd73ea');
INSERT INTO "audit_log" VALUES(66,'2024-04-02T09:30:00','王会计','insert','price_lines','4','[4,2,4,null,null,12800]','8b5688be9280bfbcf871399f142c0c3d6cbf4cea48baf77d901dd1e4487ae8c3');
INSERT INTO "audit_log" VALUES(67,'2024-04-02T09:30:00','王会计','insert','price_lines','5','[5,2,5,null,null,9600]','2a301e981a333ae36cdb673c93e2f15b83084db89c31f941178eded1498f16a3');
INSERT INTO "audit_log" VALUES(68,'2024-04-02T09:30:00','王会计','insert','price_lines','6','[6,2,6,null,null,6000]','4c65e6b965f46d645db9dee9de9640aad46a291b645b7efbae21fac205e1701e');
INSERT INTO "audit_log" VALUES(69,'2024-04-02T09:30:00','王会计','insert','price_lines','7','[7,2,7,null,null,2500]','16725da7d99f20c5df11af50fd60c36f867a5a37e4bc0df93d98a12e754d61ff');
INSERT INTO "audit_log" VALUES(70,'2024-04-02T09:30:00','王会计','insert','recovery_plans','1','[1,1,3000,"2024-04-02","2024-05-01","口头约定"]','2e390062c4eb0a74a6166e9afd624ccd079ea380275826aa1179f345f57cb425');
INSERT INTO "audit_log" VALUES(71,'2024-04-02T09:30:00','王会计','insert','greenhouses','2','[2,"02",1,2,120,8000,""]','3e769ab2d1b7ab03cd9a4439388fe452e32adf49e8b4089023a1858360f9937e');
INSERT INTO "audit_log" VALUES(72,'2024-04-02T09:30:00','王会计','insert','crops','2','[2,2,1,1,"2024-01-01","2024-07-01"]','847db80816a4b5c72e119f5865cb31c56c0dfec0f27be7db86f7977360d62881');
INSERT INTO "audit_log" VALUES(73,'2024-04-02T09:30:00','王会计','update','crops','2','[2,2,1,1,"2024-01-01","2024-03-01"]','eec81b43cb606b269ae5eb69b2f8e1dfc00d27fae57e0c37073f67d6cda1bd72');
INSERT INTO "audit_log" VALUES(74,'2024-04-02T09:30:00','王会计','insert','crops','3','[3,2,1,2,"2024-03-01","2024-07-01"]','d4200404d0da2dc63916cb1cf4b139183b7a819bf148193751897f60c5605cf0');
INSERT INTO "audit_log" VALUES(75,'2024-04-02T09:30:00','王会计','update','crops','1','[1,1,1,1,"2024-01-01","2024-06-01"]','d4d10b8230c7748cdc05a2d446caac683d3f477c8f4e7c759b9102250673bdd2');
INSERT INTO "audit_log" VALUES(76,'2024-04-02T09:30:00','王会计','insert','statement_prints','1','[1,56,1,"2024-04-02T09:30:00","王会计"]','e6ce0c8b22e63c25e4f0f945ed3e777e7712f0150aa19e229b39b9a7e4cfeaee');
INSERT INTO "audit_log" VALUES(77,'2024-04-02T09:30:00','王会计','insert','statement_prints','2','[2,57,1,"2024-04-02T09:30:00","王会计"]','cf22d7de9d98c0565361ed6fc98d352a1e75ecc95ff553900fe87c15836e0f46');
INSERT INTO "audit_log" VALUES(78,'2024-04-02T09:30:00','王会计','insert','document_prints','1','[1,26,"A5",1,"2024-04-02T09:30:00","王会计"]','e6ccd0bfc6420bda68a2e5ec42dc0759e7b9de87d8d731a4630d15949232dbb2');
INSERT INTO "audit_log" VALUES(79,'2024-04-02T09:30:00','王会计','update','people','3','[3,"0003","王𬱖","household","13900000000",1,"土坪镇","wang2王 di2𬱖","|wangdi|yudi|wd|yd|",""]','bdc762cb0c79811e8513ed32978c16a0d71d0e7ce5492352c7a1394ce3ef08aa');
INSERT INTO "audit_log" VALUES(80,'2024-04-02T09:30:00','王会计','insert','person_secrets','1','d3abc5b1aa776446334e37ac30339dcf50a0a82465738cc4a9aa82ef08405ebf','d6f0df8c7abe4440395837877c75e69aafcf921abc98fb8b16af45fabc20bff7');
INSERT INTO "audit_log" VALUES(81,'2024-04-02T09:30:00','王会计','insert','settings','paper','["paper","{\"statement\": \"A4\"}"]','bdaef751d316d9fcd4f134baa09bf00bb6596a2d87a7a223dcb3c27b848be00f');
INSERT INTO "audit_log" VALUES(82,'2024-04-02T09:30:00','王会计','insert','plots','1','[1,"P01","大坝田",3,360,"",""]','667b172be4b7820433f42d40c3f0f34677e01e207c60d6dad0ece8b8b05e854e');
INSERT INTO "audit_log" VALUES(83,'2024-04-02T09:30:00','王会计','insert','plot_sheds','1','[1,1,1,true]','7fe6ce78dc628f77570957810da54568bdb06ac878b94d293c70e592c82ae75c');
CREATE TABLE bag_batches (
	document_id INTEGER NOT NULL, 
	name VARCHAR(40) NOT NULL, 
	made_here BOOLEAN NOT NULL, 
	strain VARCHAR(40) NOT NULL, 
	recipe VARCHAR(120) NOT NULL, 
	bag_g BIGINT NOT NULL, 
	water_bp INTEGER NOT NULL, 
	tolerance_g BIGINT NOT NULL, 
	made_on DATE NOT NULL, 
	inoculated_on DATE, 
	bags INTEGER NOT NULL, 
	unit_cost_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_bag_batches PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_batches_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_batches" VALUES(9,'甲',0,'香菇 808','',2750,5500,100,'2024-03-01',NULL,200,85,17000);
CREATE TABLE bag_corrections (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	bags INTEGER NOT NULL, 
	CONSTRAINT pk_bag_corrections PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_corrections_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_corrections_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_corrections" VALUES(16,1,2);
CREATE TABLE bag_issues (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	bags INTEGER NOT NULL, 
	price_fen BIGINT NOT NULL, 
	on_credit BOOLEAN NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_bag_issues PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_issues_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_issues_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_issues" VALUES(5,1,6923,350,1,2423050,588455);
INSERT INTO "bag_issues" VALUES(6,1,100,350,0,35000,8500);
INSERT INTO "bag_issues" VALUES(12,1,50,350,1,17500,4250);
INSERT INTO "bag_issues" VALUES(46,2,100,350,1,35000,8500);
CREATE TABLE bag_losses (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	bags INTEGER NOT NULL, 
	cause VARCHAR(20) NOT NULL, 
	action VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_bag_losses PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_losses_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_losses_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_losses" VALUES(8,1,138,'contaminated','discard');
CREATE TABLE bag_replacements (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	inspection_document_id INTEGER, 
	bags INTEGER NOT NULL, 
	borne_by VARCHAR(20) NOT NULL, 
	price_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_bag_replacements PRIMARY KEY (document_id), 
	CONSTRAINT ck_bag_replacements_borne_by CHECK (borne_by in ('grower', 'cooperative', 'supplier')), 
	CONSTRAINT fk_bag_replacements_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_replacements_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_bag_replacements_inspection_document_id FOREIGN KEY(inspection_document_id) REFERENCES documents (id)
);
INSERT INTO "bag_replacements" VALUES(14,1,NULL,10,'supplier',0,0,850);
CREATE TABLE bag_returns (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	bags INTEGER NOT NULL, 
	price_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_bag_returns PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_returns_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_returns_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_returns" VALUES(15,1,20,350,7000,1700);
CREATE TABLE batch_losses (
	document_id INTEGER NOT NULL, 
	batch_document_id INTEGER, 
	bags INTEGER NOT NULL, 
	cause VARCHAR(20) NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_batch_losses PRIMARY KEY (document_id), 
	CONSTRAINT fk_batch_losses_batch_document_id FOREIGN KEY(batch_document_id) REFERENCES documents (id), 
	CONSTRAINT fk_batch_losses_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "batch_losses" VALUES(11,9,3,'broken',255);
CREATE TABLE cash_tenders (
	document_id INTEGER NOT NULL, 
	tendered_fen BIGINT NOT NULL, 
	change_fen BIGINT NOT NULL, 
	CONSTRAINT pk_cash_tenders PRIMARY KEY (document_id), 
	CONSTRAINT fk_cash_tenders_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "cash_tenders" VALUES(21,40000,11955);
CREATE TABLE charge_dues (
	document_id INTEGER NOT NULL, 
	instalment INTEGER NOT NULL, 
	due DATE NOT NULL, 
	CONSTRAINT pk_charge_dues PRIMARY KEY (document_id), 
	CONSTRAINT fk_charge_dues_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "charge_dues" VALUES(47,1,'2024-01-01');
CREATE TABLE charges (
	document_id INTEGER NOT NULL, 
	part VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	lease_document_id INTEGER, 
	CONSTRAINT pk_charges PRIMARY KEY (document_id), 
	CONSTRAINT fk_charges_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_charges_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "charges" VALUES(42,'rent',200000,1);
INSERT INTO "charges" VALUES(47,'rent',200000,45);
CREATE TABLE crops (
	id INTEGER NOT NULL, 
	greenhouse_id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_crops PRIMARY KEY (id), 
	CONSTRAINT fk_crops_greenhouse_id FOREIGN KEY(greenhouse_id) REFERENCES greenhouses (id), 
	CONSTRAINT fk_crops_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT fk_crops_season_id FOREIGN KEY(season_id) REFERENCES seasons (id), 
	CONSTRAINT uq_crops_greenhouse_id_season_id_person_id_start UNIQUE (greenhouse_id, season_id, person_id, start)
);
INSERT INTO "crops" VALUES(1,1,1,1,'2024-01-01','2024-06-01');
INSERT INTO "crops" VALUES(2,2,1,1,'2024-01-01','2024-03-01');
INSERT INTO "crops" VALUES(3,2,1,2,'2024-03-01','2024-07-01');
CREATE TABLE deposits (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	action VARCHAR(10) NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_deposits PRIMARY KEY (document_id), 
	CONSTRAINT ck_deposits_action CHECK (action in ('taken', 'returned', 'kept')), 
	CONSTRAINT fk_deposits_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_deposits_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "deposits" VALUES(44,1,'taken','cash',30000);
CREATE TABLE document_prints (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	paper VARCHAR(20) NOT NULL, 
	copy INTEGER NOT NULL, 
	printed_at VARCHAR(19) NOT NULL, 
	printed_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_document_prints PRIMARY KEY (id), 
	CONSTRAINT fk_document_prints_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT uq_document_prints_document_id_copy UNIQUE (document_id, copy)
);
INSERT INTO "document_prints" VALUES(1,26,'A5',1,'2024-04-02T09:30:00','王会计');
CREATE TABLE documents (
	id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER, 
	day DATE NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	person_id INTEGER, 
	amount_fen BIGINT NOT NULL, 
	note TEXT NOT NULL, 
	draft_values TEXT NOT NULL, 
	replaces_id INTEGER, 
	created_at VARCHAR(19) NOT NULL, 
	created_by VARCHAR(40) NOT NULL, 
	posted_at VARCHAR(19), 
	posted_by VARCHAR(40), 
	voided_at VARCHAR(19), 
	voided_by VARCHAR(40), 
	void_reason TEXT, 
	CONSTRAINT pk_documents PRIMARY KEY (id), 
	CONSTRAINT ck_documents_number CHECK ((status = 'draft') = (number is null)), 
	CONSTRAINT ck_documents_status CHECK (status in ('draft', 'posted', 'voided')), 
	CONSTRAINT fk_documents_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT fk_documents_replaces_id FOREIGN KEY(replaces_id) REFERENCES documents (id), 
	CONSTRAINT uq_documents_kind_year_number UNIQUE (kind, year, number)
);
INSERT INTO "documents" VALUES(1,'greenhouse_lease',2024,1,'2024-01-01','posted',1,200000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(2,'goods_receipt',2024,1,'2024-01-01','posted',5,850000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(3,'transfer',2024,1,'2024-04-02','posted',1,5000000,'成员出资','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(4,'goods_receipt',2024,2,'2024-04-02','posted',5,85000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(5,'bag_issue',2024,1,'2024-04-02','posted',1,2423050,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(6,'bag_issue',2024,2,'2024-04-02','posted',1,35000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(7,'payment',2024,1,'2024-04-02','posted',1,35000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(8,'bag_loss',2024,1,'2024-04-02','posted',1,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(9,'bag_batch',2024,1,'2024-04-02','posted',5,17000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(10,'weight_check',2024,1,'2024-04-02','posted',5,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(11,'batch_loss',2024,1,'2024-04-02','posted',NULL,255,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(12,'bag_issue',2024,3,'2024-04-02','posted',1,17500,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(13,'inspection',2024,1,'2024-04-02','posted',1,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(14,'bag_replacement',2024,1,'2024-04-02','posted',1,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(15,'bag_return',2024,1,'2024-04-02','posted',1,7000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(16,'bag_correction',2024,1,'2024-04-02','posted',1,0,'复点','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(17,'harvest_ticket',2024,1,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(18,'harvest_ticket',2024,2,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(19,'payment',2024,2,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(20,'harvest_ticket',2024,3,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(21,'payment',2024,3,'2024-04-02','posted',1,28045,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(22,'harvest_ticket',2024,4,'2024-04-02','voided',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','毛重看错，重开');
INSERT INTO "documents" VALUES(23,'harvest_ticket',2024,5,'2024-04-02','posted',1,40063,'','',22,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(24,'harvest_ticket',2024,6,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(25,'leaf_ticket',2024,NULL,'2024-04-02','draft',NULL,0,'','{"姓名": "王𬱖"}',NULL,'2024-04-02T09:30:00','王会计',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "documents" VALUES(26,'leaf_ticket',2024,1,'2024-04-02','posted',3,221056,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(27,'leaf_ticket',2024,2,'2024-04-02','voided',3,221056,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','认错人');
INSERT INTO "documents" VALUES(28,'payment',2024,4,'2024-04-02','voided',3,221056,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','认错人');
INSERT INTO "documents" VALUES(29,'processing_batch',2024,1,'2024-04-02','posted',NULL,225639,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(30,'sale',2024,1,'2024-04-02','posted',4,152000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(31,'sale',2024,2,'2024-04-02','posted',4,34000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(32,'sales_contract',2024,1,'2024-04-02','posted',4,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(33,'shipment',2024,1,'2024-04-02','posted',4,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(34,'sale',2024,3,'2024-04-02','posted',4,9672,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(35,'sales_invoice',2024,1,'2024-04-02','posted',4,9672,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(36,'goods_receipt',2024,3,'2024-04-02','posted',5,96000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(37,'input_use',2024,1,'2024-04-02','posted',NULL,40000,'补膜','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(38,'stock_loss',2024,1,'2024-04-02','posted',NULL,403,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(39,'stock_take',2024,1,'2024-04-02','posted',NULL,-26,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(40,'payment',2024,5,'2024-04-02','posted',4,30000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(41,'work_sheet',2024,1,'2024-04-02','posted',NULL,13500,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(42,'charge',2024,1,'2024-04-02','posted',1,200000,'大棚租金','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(43,'rent_credit',2024,1,'2024-04-02','posted',1,10000,'雪灾','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(44,'deposit',2024,1,'2024-04-02','posted',1,30000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(45,'greenhouse_lease',2024,2,'2024-01-01','posted',1,200000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(46,'bag_issue',2024,4,'2024-01-10','posted',1,35000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(47,'charge',2024,2,'2024-04-02','posted',1,200000,'02 号大棚租金','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(48,'lease_end',2024,1,'2024-04-02','posted',1,0,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(49,'greenhouse_lease',2024,3,'2024-04-02','posted',2,134066,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(50,'rent_credit',2024,2,'2024-04-02','posted',1,134066,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(51,'lease_transfer',2024,1,'2024-04-02','posted',1,12000,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(52,'payment',2024,6,'2024-04-02','posted',1,20000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(53,'payment',2024,7,'2024-04-02','posted',1,60095,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(54,'lease_end',2024,2,'2024-04-02','posted',1,0,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(55,'rent_credit',2024,3,'2024-04-02','posted',1,32967,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(56,'statement',2024,1,'2024-04-02','posted',1,-2627405,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(57,'statement',2024,2,'2024-04-02','posted',3,225556,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(58,'land_lease',2024,1,'2024-04-02','posted',3,440000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(59,'land_rent',2024,1,'2024-04-02','posted',3,206250,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(60,'netting_consent',2024,1,'2024-04-02','posted',3,0,'同意书原件存档案柜','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(61,'payment',2024,8,'2024-04-02','posted',3,30000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(62,'payment',2024,9,'2024-04-02','posted',3,176250,'按同意书 TY2024-000001','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(63,'land_lease_end',2024,1,'2024-04-02','posted',3,0,'收回自种','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(64,'scale_check',2024,1,'2024-04-02','posted',NULL,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
CREATE TABLE entries (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	reverses_id INTEGER, 
	at VARCHAR(19) NOT NULL, 
	"by" VARCHAR(40) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_entries PRIMARY KEY (id), 
	CONSTRAINT fk_entries_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_entries_reverses_id FOREIGN KEY(reverses_id) REFERENCES entries (id)
);
INSERT INTO "entries" VALUES(1,1,'2024-01-01',NULL,'2024-04-02T09:30:00','王会计','2236aa3bc6897629b4586649e3bf853461c278c26ba4f2bc6e66b144102f05e1');
INSERT INTO "entries" VALUES(2,2,'2024-01-01',NULL,'2024-04-02T09:30:00','王会计','08c91fc37dafc423c4a2bd193be95e5d7ba94d01b22013556eadeb6a1527c408');
INSERT INTO "entries" VALUES(3,3,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','c3646ffb59139aef731dd099a33d178067c3436714ab09be468ff0df7b738b15');
INSERT INTO "entries" VALUES(4,4,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','6008d15f6ecb608767c26102821362f0cdbe255615b87fda15e7d149c9d2dace');
INSERT INTO "entries" VALUES(5,5,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','1c6fd452edd13bf9429eb137378df0f283a10c227c0f4bc1af10970f49006139');
INSERT INTO "entries" VALUES(6,6,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','e94f7c3d0ce7ccf6f35d5002b9ddd5378a99923ee4a9c67be1bddc81917e6d7b');
INSERT INTO "entries" VALUES(7,7,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','760dd413cb5946db395ec9f3af1a0da23151f781314b6c6c1711fb88f1c346d4');
INSERT INTO "entries" VALUES(8,8,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','d7b32126d8bf09652fa762b4b2bbf3dcae47c9a8b7ef2aa5c904a233ef43a85a');
INSERT INTO "entries" VALUES(9,9,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','27ca36838704e6cc0873f8a253f8987fc472719302e6fd82e1f8a9101a1d6103');
INSERT INTO "entries" VALUES(10,10,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','7fe725d9cfa2b48f6496f8216a28a1b29e4969028f385a6c0871cc5726b4d0e4');
INSERT INTO "entries" VALUES(11,11,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','2583db81056f60aae22d899a50f847bf8681a5f873425227dd68cae6e5a8c16a');
INSERT INTO "entries" VALUES(12,12,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','b63219ad585aab29a0679b1e7bd320ac31c3cd242e464635a7d850c6a2e30755');
INSERT INTO "entries" VALUES(13,13,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','52d842c5ceea62177fe1c69bef8db9e8f80ee6902f49a59b5acb5a16baf46981');
INSERT INTO "entries" VALUES(14,14,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','fa0c16749d3d4526279370b617aa9e06be93679f1d463fcfd0aa283db04184f4');
INSERT INTO "entries" VALUES(15,15,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','4c9cfdbf8bd0d1dc1c8e256a304c32e85bbf850e740198db99b6ac872006f768');
INSERT INTO "entries" VALUES(16,16,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','b56404c7467376ec076c798f81b603bdc5a9454e5323a948ffde56410b3c01c2');
INSERT INTO "entries" VALUES(17,17,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','3ffef22132ab006f1ea2e8275aa81510ae8b613cfda5e6f7c42dd340a09084dc');
INSERT INTO "entries" VALUES(18,18,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','08510ec6fc27c9bf1dad9601578c4648c9c81d063de9336860b4282a42a03cf6');
INSERT INTO "entries" VALUES(19,19,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','d8db316e7011c3e4e85ce5947d6e76171c587eb3d631cc55f07474b272a6c630');
INSERT INTO "entries" VALUES(20,20,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','99f032aefff51796f750c91f7be6f7007bc2783304ea2fcb917bf2e1f20025c4');
INSERT INTO "entries" VALUES(21,21,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','1cec668d3fad7641d1d548806fdcc2bf7da9efdbfcc84b562499c81d02ca8e55');
INSERT INTO "entries" VALUES(22,22,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','a9e2438d595d14166441aab596c05ac172c8a535dde9afdd51830cf7bd8e4b8d');
INSERT INTO "entries" VALUES(23,22,'2024-04-02',22,'2024-04-02T09:30:00','王会计','a44680430a97ed04c1cf703fb0e8790c21fd76cb18cab026f61a48fac744976b');
INSERT INTO "entries" VALUES(24,23,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','a2d3b8aceeb1a86431f64daa10abfed3efcb57ac38b19731edb5e4e67938e537');
INSERT INTO "entries" VALUES(25,24,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','cb272a2934a5de37f8d0ddbe2ab40949c7544337b86c1710de46ca8f1406a544');
INSERT INTO "entries" VALUES(26,26,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','2d078d8c27f1c0f0f297a84a8dfe060525b82f48d9331d16bca24958c8dc3078');
INSERT INTO "entries" VALUES(27,27,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','92ad93443b3715eaf94797b03ae2a0c64ec81a01a5febd1ff70e2c5fc1d624b9');
INSERT INTO "entries" VALUES(28,28,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','76ad07a1f75eeea5db5e5bd33c9c3f106d73ac818511ed3db63ed5b2b5ede1a3');
INSERT INTO "entries" VALUES(29,28,'2024-04-02',28,'2024-04-02T09:30:00','王会计','97480038f4ebe21dd81d830072fc89436ca32526665b33b8b61a9ac0a4f0fa55');
INSERT INTO "entries" VALUES(30,27,'2024-04-02',27,'2024-04-02T09:30:00','王会计','957ea030cbae5dd6331427ad3f259d7f80c3c8a13f1b39f5fa44cbcf924d4f07');
INSERT INTO "entries" VALUES(31,29,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','c84b844ee881419cf6599927e972b849317f980b3dfb60e076ac53e21fa11302');
INSERT INTO "entries" VALUES(32,30,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','15ef48e09d7a6ba5bdf8fcc576f48e560a774c3a428fad5cfc8d03dd0ea80646');
INSERT INTO "entries" VALUES(33,31,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','b18ca73ef615fbce39026d6f5e158afdff2e9f9da27e10ed059bd866f159f9ec');
INSERT INTO "entries" VALUES(34,32,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','026acf9024570a6b1affe57fc90067b02390a3e90dd7e507348a918104823932');
INSERT INTO "entries" VALUES(35,33,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','0e5df6edbe92904a7828d873ee5aabb2a54d401cc28fabe467671f756a500ed9');
INSERT INTO "entries" VALUES(36,34,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','3053e3d6d2007e948841ad897d837c88cb0fdfc5d3bff3a9c299805654368d08');
INSERT INTO "entries" VALUES(37,35,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','7dca7f0c8f60e2858d23c2c8b855bb92e8d7f7c57bb8d9562f824ca75757805a');
INSERT INTO "entries" VALUES(38,36,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','8f495f12a43f09d630189fd113653841321f9cfb3fe5eeea27ba0786c19208b0');
INSERT INTO "entries" VALUES(39,37,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','bb642a1e206d86d2f0f1586af7bbe1ee98f0fbdffe1b059fe9f542d3623192e3');
INSERT INTO "entries" VALUES(40,38,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','b6f9389cb05bd55609b8873652e0d4d36269f5ed7b84a8965e984e76fae37102');
INSERT INTO "entries" VALUES(41,39,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','06867822d839cc68d8f192394ea7ec4693b1bbae5fbc2f647fe7e2fc3afda64b');
INSERT INTO "entries" VALUES(42,40,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','c3bc926be4695a9dc1a37f1707b7ce2af87e23f0267640304bfb1abb6bacbafd');
INSERT INTO "entries" VALUES(43,41,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','2eece1b6b2870cde62d5f4a954830221591918f0fd7e24c1ed8055f52b084cac');
INSERT INTO "entries" VALUES(44,42,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','6c65aeeed639594a8842f758a9666faac728d7a7955a567eaffe5574237b5936');
INSERT INTO "entries" VALUES(45,43,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','072f2cce6a7905d464b61d9517764c42633897a1051a1eb929dd751938d5cb7a');
INSERT INTO "entries" VALUES(46,44,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','01dc7d931f8bf0b5aa6dbba5b03b29b2356fea747d6fa588301ffe72b6d696c4');
INSERT INTO "entries" VALUES(47,45,'2024-01-01',NULL,'2024-04-02T09:30:00','王会计','9c06bf61c09a40f05b2a532493eee07206382f7754b3daaeb806f4d5f43a06f0');
INSERT INTO "entries" VALUES(48,46,'2024-01-10',NULL,'2024-04-02T09:30:00','王会计','ec55abcb554315632c1ee5017a49b301eae8c73083e152fe0ca7b80fac264c41');
INSERT INTO "entries" VALUES(49,47,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','ac61c8a21db5424c905c02dc08eaa67e924353db19859fec289ad085c2e7f270');
INSERT INTO "entries" VALUES(50,48,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','7ca8a32c7162945d06973afc66c2fdd678143f2ed44acb43b927eb7099a130c7');
INSERT INTO "entries" VALUES(51,49,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','2bd11407e754182426c7c66ebc45b8d3995d8bcca47063cc7763630a893d3266');
INSERT INTO "entries" VALUES(52,50,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','394b26989879dcc581f65980a4c2bf60f9341f343c4bcb36a58aca51fd38e79a');
INSERT INTO "entries" VALUES(53,51,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','0cabec622518062f42b96472e62bd48985404914a3826f26f1186ea7c0c01141');
INSERT INTO "entries" VALUES(54,52,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','e2bcac204bf05cb1bae7732d28bb122b002eb33e2aa040623ab143ddbf164ec8');
INSERT INTO "entries" VALUES(55,53,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','0d5f66b70868750390b0bdec475601da00702ea5b71e65a395e55318696e18cc');
INSERT INTO "entries" VALUES(56,54,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','4e8ff67a2a66e1185466a263faee971adae8540e36aff4298e80545aae021545');
INSERT INTO "entries" VALUES(57,55,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','801f48e7dc1dcb85338d2383d6feacecd179669a931bac73d006f3a5e2c4b940');
INSERT INTO "entries" VALUES(58,56,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','115d5f6d10a47a1d6d8e429db13574827cc7b8630768b675b0dc7331f09659fa');
INSERT INTO "entries" VALUES(59,57,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','8db76a7c81bdfe6d6aa72e11a780e1328bd89d4c0b93221323fc394aa102cb33');
INSERT INTO "entries" VALUES(60,58,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','742682f3bc07c5a14805700460dceffc3105b9a460b4aaf7637993334edaa99f');
INSERT INTO "entries" VALUES(61,59,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','7730b9249bf24aeefe30f6feb10a30753cd3822ff7f25433e1ade29e00549848');
INSERT INTO "entries" VALUES(62,60,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','47202e6060eb3a2a44f0e727dd6749944e768fa07d303c73a50d7cd2de40d2a0');
INSERT INTO "entries" VALUES(63,61,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','bab2919a8ebe0f9740245f184f0a003d9a3bb21f59c4e923d6b28cf32c918a6e');
INSERT INTO "entries" VALUES(64,62,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','7c80041c12aeb9227d432b00886a8bc782dbedaf263a33c3f377a8f1e8483fea');
INSERT INTO "entries" VALUES(65,63,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','26dce331c26a1e22acdadc1aca217f064a14c4b44539aec8d494815fb496f5a0');
INSERT INTO "entries" VALUES(66,64,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','872262844d0b5e8362b06474c3e01037dd1405c5ae37f6d47d9712b2660b3387');
CREATE TABLE goods (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(40) NOT NULL, 
	english_name VARCHAR(40) NOT NULL, 
	measure VARCHAR(10) NOT NULL, 
	unit VARCHAR(10) NOT NULL, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_goods PRIMARY KEY (id), 
	CONSTRAINT ck_goods_measure CHECK (measure in ('weight', 'count')), 
	CONSTRAINT uq_goods_code UNIQUE (code)
);
INSERT INTO "goods" VALUES(1,'film','地膜','Film','count','卷',1);
INSERT INTO "goods" VALUES(2,'spawn','菌种','Spawn','weight','',1);
INSERT INTO "goods" VALUES(3,'fuel','燃料','Fuel','weight','',1);
CREATE TABLE goods_receipts (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	quantity BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_goods_receipts PRIMARY KEY (document_id), 
	CONSTRAINT fk_goods_receipts_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "goods_receipts" VALUES(2,'bag',10000,850000);
INSERT INTO "goods_receipts" VALUES(4,'bag',1000,85000);
INSERT INTO "goods_receipts" VALUES(36,'film',12,96000);
CREATE TABLE grades (
	id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(40) NOT NULL, 
	english_name VARCHAR(40) NOT NULL, 
	rank INTEGER NOT NULL, 
	deduction_bp INTEGER NOT NULL, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_grades PRIMARY KEY (id), 
	CONSTRAINT uq_grades_product_code UNIQUE (product, code)
);
INSERT INTO "grades" VALUES(1,'mushroom','1','一级','First',1,200,1);
INSERT INTO "grades" VALUES(2,'mushroom','2','二级','Second',2,200,1);
INSERT INTO "grades" VALUES(3,'mushroom','3','三级','Third',3,300,1);
INSERT INTO "grades" VALUES(4,'leaf','1','单芽','Single bud',1,0,1);
INSERT INTO "grades" VALUES(5,'leaf','2','一芽一叶','One bud, one leaf',2,0,1);
INSERT INTO "grades" VALUES(6,'leaf','3','一芽二叶','One bud, two leaves',3,0,1);
INSERT INTO "grades" VALUES(7,'leaf','4','等外','Off grade',4,0,1);
INSERT INTO "grades" VALUES(8,'dry_tea','1','特级','Special',1,0,1);
INSERT INTO "grades" VALUES(9,'dry_tea','2','一级','First',2,0,1);
INSERT INTO "grades" VALUES(10,'dry_tea','3','二级','Second',3,0,1);
INSERT INTO "grades" VALUES(11,'dry_tea','4','三级','Third',4,0,1);
CREATE TABLE greenhouse_leases (
	document_id INTEGER NOT NULL, 
	greenhouse_id INTEGER NOT NULL, 
	season_id INTEGER, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	basis VARCHAR(20) NOT NULL, 
	rate_fen BIGINT NOT NULL, 
	deposit_fen BIGINT NOT NULL, 
	CONSTRAINT pk_greenhouse_leases PRIMARY KEY (document_id), 
	CONSTRAINT fk_greenhouse_leases_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_greenhouse_leases_greenhouse_id FOREIGN KEY(greenhouse_id) REFERENCES greenhouses (id), 
	CONSTRAINT fk_greenhouse_leases_season_id FOREIGN KEY(season_id) REFERENCES seasons (id)
);
INSERT INTO "greenhouse_leases" VALUES(1,1,1,'2024-01-01','2024-07-01','shed_season',200000,0);
INSERT INTO "greenhouse_leases" VALUES(45,2,1,'2024-01-01','2024-07-01','shed_season',200000,50000);
INSERT INTO "greenhouse_leases" VALUES(49,2,1,'2024-03-01','2024-07-01','shed_season',134066,50000);
CREATE TABLE greenhouses (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	"row" INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	capacity_bags INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_greenhouses PRIMARY KEY (id), 
	CONSTRAINT uq_greenhouses_code UNIQUE (code)
);
INSERT INTO "greenhouses" VALUES(1,'01',1,1,120,8000,'');
INSERT INTO "greenhouses" VALUES(2,'02',1,2,120,8000,'');
CREATE TABLE harvest_facts (
	document_id INTEGER NOT NULL, 
	scale VARCHAR(40) NOT NULL, 
	weather VARCHAR(20) NOT NULL, 
	usual_deduction_bp INTEGER NOT NULL, 
	deduction_rule VARCHAR(60) NOT NULL, 
	best_price_fen BIGINT, 
	picked_at VARCHAR(5), 
	CONSTRAINT pk_harvest_facts PRIMARY KEY (document_id), 
	CONSTRAINT fk_harvest_facts_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "harvest_facts" VALUES(17,'','',200,'一级 2 %',420,NULL);
INSERT INTO "harvest_facts" VALUES(18,'','',200,'一级 2 %',420,NULL);
INSERT INTO "harvest_facts" VALUES(20,'','',200,'一级 2 %',420,'07:40');
INSERT INTO "harvest_facts" VALUES(22,'','',200,'一级 2 %',420,NULL);
INSERT INTO "harvest_facts" VALUES(23,'','',200,'一级 2 %',420,NULL);
INSERT INTO "harvest_facts" VALUES(24,'','',200,'一级 2 %',420,NULL);
CREATE TABLE harvest_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	suggested_grade_id INTEGER, 
	override_reason TEXT NOT NULL, 
	grams BIGINT NOT NULL, 
	price_fen BIGINT NOT NULL, 
	price_line_id INTEGER NOT NULL, 
	better_price_fen BIGINT, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_harvest_lines PRIMARY KEY (id), 
	CONSTRAINT fk_harvest_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_harvest_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id), 
	CONSTRAINT fk_harvest_lines_price_line_id FOREIGN KEY(price_line_id) REFERENCES price_lines (id), 
	CONSTRAINT fk_harvest_lines_suggested_grade_id FOREIGN KEY(suggested_grade_id) REFERENCES grades (id)
);
INSERT INTO "harvest_lines" VALUES(1,17,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(2,17,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(3,17,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(4,18,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(5,18,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(6,18,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(7,20,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(8,20,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(9,20,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(10,22,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(11,22,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(12,22,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(13,23,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(14,23,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(15,23,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(16,24,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(17,24,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(18,24,3,3,1,'',6000,150,3,310,1800);
CREATE TABLE harvest_tickets (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	pick_session VARCHAR(20) NOT NULL, 
	flush INTEGER NOT NULL, 
	weighed_at VARCHAR(5) NOT NULL, 
	gross_g BIGINT NOT NULL, 
	baskets INTEGER NOT NULL, 
	tare_id INTEGER, 
	tare_g BIGINT NOT NULL, 
	deduction_bp INTEGER NOT NULL, 
	deduction_step_g INTEGER NOT NULL, 
	deduction_g BIGINT NOT NULL, 
	pay_g BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_harvest_tickets PRIMARY KEY (document_id), 
	CONSTRAINT fk_harvest_tickets_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_harvest_tickets_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_harvest_tickets_tare_id FOREIGN KEY(tare_id) REFERENCES tares (id)
);
INSERT INTO "harvest_tickets" VALUES(17,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(18,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(20,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(22,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(23,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(24,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
CREATE TABLE input_uses (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	quantity BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	purpose VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_input_uses PRIMARY KEY (document_id), 
	CONSTRAINT fk_input_uses_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "input_uses" VALUES(37,'film',5,40000,'for_greenhouses');
CREATE TABLE inspections (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	contaminated INTEGER NOT NULL, 
	broken INTEGER NOT NULL, 
	discarded INTEGER NOT NULL, 
	untreated INTEGER NOT NULL, 
	cause VARCHAR(120) NOT NULL, 
	action VARCHAR(20) NOT NULL, 
	borne_by VARCHAR(20) NOT NULL, 
	follow_up DATE, 
	photo VARCHAR(80) NOT NULL, 
	photo_hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_inspections PRIMARY KEY (document_id), 
	CONSTRAINT ck_inspections_borne_by CHECK (borne_by in ('grower', 'cooperative', 'supplier')), 
	CONSTRAINT fk_inspections_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_inspections_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "inspections" VALUES(13,1,30,4,0,2,'','isolate','grower','2024-04-05','','');
CREATE TABLE land_lease_ends (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	"end" DATE NOT NULL, 
	CONSTRAINT pk_land_lease_ends PRIMARY KEY (document_id), 
	CONSTRAINT fk_land_lease_ends_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_land_lease_ends_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "land_lease_ends" VALUES(63,58,'2025-01-01');
CREATE TABLE land_lease_steps (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	start DATE NOT NULL, 
	price_fen BIGINT NOT NULL, 
	CONSTRAINT pk_land_lease_steps PRIMARY KEY (id), 
	CONSTRAINT fk_land_lease_steps_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "land_lease_steps" VALUES(1,58,1,'2025-01-01',85000);
CREATE TABLE land_leases (
	document_id INTEGER NOT NULL, 
	plot_id INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	price_fen BIGINT NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	payment_days VARCHAR(60) NOT NULL, 
	in_advance BOOLEAN NOT NULL, 
	CONSTRAINT pk_land_leases PRIMARY KEY (document_id), 
	CONSTRAINT fk_land_leases_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_land_leases_plot_id FOREIGN KEY(plot_id) REFERENCES plots (id)
);
INSERT INTO "land_leases" VALUES(58,1,275,'2024-01-01','2026-01-01',75000,'by_day','01-01',1);
CREATE TABLE land_rents (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	due DATE NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_land_rents PRIMARY KEY (document_id), 
	CONSTRAINT fk_land_rents_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_land_rents_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "land_rents" VALUES(59,58,'2024-01-01','2025-01-01','2024-01-01',206250);
CREATE TABLE leaf_facts (
	document_id INTEGER NOT NULL, 
	scale VARCHAR(40) NOT NULL, 
	weather VARCHAR(20) NOT NULL, 
	usual_deduction_bp INTEGER NOT NULL, 
	deduction_rule VARCHAR(60) NOT NULL, 
	best_price_fen BIGINT, 
	CONSTRAINT pk_leaf_facts PRIMARY KEY (document_id), 
	CONSTRAINT fk_leaf_facts_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "leaf_facts" VALUES(26,'','',0,'不扣',12800);
INSERT INTO "leaf_facts" VALUES(27,'','',0,'不扣',12800);
CREATE TABLE leaf_tickets (
	document_id INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	village_group_id INTEGER, 
	slot VARCHAR(20), 
	weighed_at VARCHAR(5) NOT NULL, 
	gross_g BIGINT NOT NULL, 
	baskets INTEGER NOT NULL, 
	tare_id INTEGER, 
	tare_g BIGINT NOT NULL, 
	deduction_bp INTEGER NOT NULL, 
	deduction_step_g INTEGER NOT NULL, 
	deduction_g BIGINT NOT NULL, 
	pay_g BIGINT NOT NULL, 
	price_fen BIGINT NOT NULL, 
	price_line_id INTEGER NOT NULL, 
	better_price_fen BIGINT, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_leaf_tickets PRIMARY KEY (document_id), 
	CONSTRAINT fk_leaf_tickets_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_leaf_tickets_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id), 
	CONSTRAINT fk_leaf_tickets_price_line_id FOREIGN KEY(price_line_id) REFERENCES price_lines (id), 
	CONSTRAINT fk_leaf_tickets_tare_id FOREIGN KEY(tare_id) REFERENCES tares (id), 
	CONSTRAINT fk_leaf_tickets_village_group_id FOREIGN KEY(village_group_id) REFERENCES village_groups (id)
);
INSERT INTO "leaf_tickets" VALUES(26,4,1,'morning','09:30',9325,1,NULL,425,300,5,265,8635,12800,4,NULL,221056);
INSERT INTO "leaf_tickets" VALUES(27,4,1,'morning','09:30',9325,1,NULL,425,300,5,265,8635,12800,4,NULL,221056);
CREATE TABLE lease_ends (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	"end" DATE NOT NULL, 
	CONSTRAINT pk_lease_ends PRIMARY KEY (document_id), 
	CONSTRAINT fk_lease_ends_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_lease_ends_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "lease_ends" VALUES(48,45,'2024-03-01');
INSERT INTO "lease_ends" VALUES(54,1,'2024-06-01');
CREATE TABLE lease_instalments (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	due DATE NOT NULL, 
	share_bp INTEGER NOT NULL, 
	CONSTRAINT pk_lease_instalments PRIMARY KEY (id), 
	CONSTRAINT fk_lease_instalments_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "lease_instalments" VALUES(1,49,1,'2024-03-01',10000);
CREATE TABLE lease_terms (
	document_id INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_lease_terms PRIMARY KEY (document_id), 
	CONSTRAINT fk_lease_terms_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "lease_terms" VALUES(1,0,'by_day');
INSERT INTO "lease_terms" VALUES(45,0,'by_day');
INSERT INTO "lease_terms" VALUES(49,0,'by_day');
CREATE TABLE lease_transfers (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	new_lease_document_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	bags INTEGER NOT NULL, 
	price_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_lease_transfers PRIMARY KEY (document_id), 
	CONSTRAINT fk_lease_transfers_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_lease_transfers_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id), 
	CONSTRAINT fk_lease_transfers_new_lease_document_id FOREIGN KEY(new_lease_document_id) REFERENCES documents (id)
);
INSERT INTO "lease_transfers" VALUES(51,45,49,'2024-03-01',100,120,12000);
CREATE TABLE memberships (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_memberships PRIMARY KEY (id), 
	CONSTRAINT fk_memberships_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "memberships" VALUES(1,1,'2024-01-01',NULL);
INSERT INTO "memberships" VALUES(2,3,'2024-01-01',NULL);
CREATE TABLE monthly_intake (
	month VARCHAR(7) NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	grade_id INTEGER NOT NULL, 
	greenhouse_id INTEGER NOT NULL, 
	village_group_id INTEGER NOT NULL, 
	grams BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	lines INTEGER NOT NULL, 
	CONSTRAINT pk_monthly_intake PRIMARY KEY (month, product, grade_id, greenhouse_id, village_group_id)
);
INSERT INTO "monthly_intake" VALUES('2024-04','mushroom',1,1,0,170000,142800,5);
INSERT INTO "monthly_intake" VALUES('2024-04','mushroom',2,1,0,78250,48515,5);
INSERT INTO "monthly_intake" VALUES('2024-04','mushroom',3,1,0,30000,9000,5);
INSERT INTO "monthly_intake" VALUES('2024-04','leaf',4,0,1,8635,221056,1);
CREATE TABLE netting_consents (
	document_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_netting_consents PRIMARY KEY (document_id), 
	CONSTRAINT fk_netting_consents_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "netting_consents" VALUES(60,'2024-01-01',NULL);
CREATE TABLE number_series (
	kind VARCHAR(20) NOT NULL, 
	year INTEGER NOT NULL, 
	last_number INTEGER NOT NULL, 
	CONSTRAINT pk_number_series PRIMARY KEY (kind, year)
);
INSERT INTO "number_series" VALUES('greenhouse_lease',2024,3);
INSERT INTO "number_series" VALUES('goods_receipt',2024,3);
INSERT INTO "number_series" VALUES('transfer',2024,1);
INSERT INTO "number_series" VALUES('bag_issue',2024,4);
INSERT INTO "number_series" VALUES('payment',2024,9);
INSERT INTO "number_series" VALUES('bag_loss',2024,1);
INSERT INTO "number_series" VALUES('bag_batch',2024,1);
INSERT INTO "number_series" VALUES('weight_check',2024,1);
INSERT INTO "number_series" VALUES('batch_loss',2024,1);
INSERT INTO "number_series" VALUES('inspection',2024,1);
INSERT INTO "number_series" VALUES('bag_replacement',2024,1);
INSERT INTO "number_series" VALUES('bag_return',2024,1);
INSERT INTO "number_series" VALUES('bag_correction',2024,1);
INSERT INTO "number_series" VALUES('harvest_ticket',2024,6);
INSERT INTO "number_series" VALUES('leaf_ticket',2024,2);
INSERT INTO "number_series" VALUES('processing_batch',2024,1);
INSERT INTO "number_series" VALUES('sale',2024,3);
INSERT INTO "number_series" VALUES('sales_contract',2024,1);
INSERT INTO "number_series" VALUES('shipment',2024,1);
INSERT INTO "number_series" VALUES('sales_invoice',2024,1);
INSERT INTO "number_series" VALUES('input_use',2024,1);
INSERT INTO "number_series" VALUES('stock_loss',2024,1);
INSERT INTO "number_series" VALUES('stock_take',2024,1);
INSERT INTO "number_series" VALUES('work_sheet',2024,1);
INSERT INTO "number_series" VALUES('charge',2024,2);
INSERT INTO "number_series" VALUES('rent_credit',2024,3);
INSERT INTO "number_series" VALUES('deposit',2024,1);
INSERT INTO "number_series" VALUES('lease_end',2024,2);
INSERT INTO "number_series" VALUES('lease_transfer',2024,1);
INSERT INTO "number_series" VALUES('statement',2024,2);
INSERT INTO "number_series" VALUES('land_lease',2024,1);
INSERT INTO "number_series" VALUES('land_rent',2024,1);
INSERT INTO "number_series" VALUES('netting_consent',2024,1);
INSERT INTO "number_series" VALUES('land_lease_end',2024,1);
INSERT INTO "number_series" VALUES('scale_check',2024,1);
CREATE TABLE payment_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	part VARCHAR(20) NOT NULL, 
	action VARCHAR(10) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_payment_lines PRIMARY KEY (id), 
	CONSTRAINT ck_payment_lines_action CHECK (action in ('paid', 'received', 'recovered')), 
	CONSTRAINT fk_payment_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "payment_lines" VALUES(1,7,1,'bags','received',35000);
INSERT INTO "payment_lines" VALUES(2,19,1,'mushroom','paid',40063);
INSERT INTO "payment_lines" VALUES(3,21,1,'mushroom','paid',40063);
INSERT INTO "payment_lines" VALUES(4,21,2,'bags','recovered',12018);
INSERT INTO "payment_lines" VALUES(5,28,1,'leaf','paid',221056);
INSERT INTO "payment_lines" VALUES(6,40,1,'sale','received',30000);
INSERT INTO "payment_lines" VALUES(7,52,1,'advance','paid',20000);
INSERT INTO "payment_lines" VALUES(8,53,1,'mushroom','paid',120189);
INSERT INTO "payment_lines" VALUES(9,53,2,'bags','recovered',60094);
INSERT INTO "payment_lines" VALUES(10,61,1,'advance','paid',30000);
INSERT INTO "payment_lines" VALUES(11,62,1,'land_rent','paid',206250);
INSERT INTO "payment_lines" VALUES(12,62,2,'advance','recovered',30000);
CREATE TABLE payments (
	document_id INTEGER NOT NULL, 
	purpose VARCHAR(20) NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	ticket_document_id INTEGER, 
	CONSTRAINT pk_payments PRIMARY KEY (document_id), 
	CONSTRAINT fk_payments_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_payments_ticket_document_id FOREIGN KEY(ticket_document_id) REFERENCES documents (id)
);
INSERT INTO "payments" VALUES(7,'receipt','cash',35000,6);
INSERT INTO "payments" VALUES(19,'ticket','cash',40063,18);
INSERT INTO "payments" VALUES(21,'ticket','cash',28045,20);
INSERT INTO "payments" VALUES(28,'ticket','cash',221056,27);
INSERT INTO "payments" VALUES(40,'receipt','bank',30000,NULL);
INSERT INTO "payments" VALUES(52,'advance','cash',20000,NULL);
INSERT INTO "payments" VALUES(53,'payout','bank',60095,NULL);
INSERT INTO "payments" VALUES(61,'advance','cash',30000,NULL);
INSERT INTO "payments" VALUES(62,'payout','bank',176250,NULL);
CREATE TABLE people (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	phone VARCHAR(30) NOT NULL, 
	village_group_id INTEGER, 
	address VARCHAR(120) NOT NULL, 
	sort_key VARCHAR(120) NOT NULL, 
	search_keys TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (id), 
	CONSTRAINT ck_people_kind CHECK (kind in ('person', 'household', 'organisation')), 
	CONSTRAINT fk_people_village_group_id FOREIGN KEY(village_group_id) REFERENCES village_groups (id), 
	CONSTRAINT uq_people_code UNIQUE (code)
);
INSERT INTO "people" VALUES(1,'0001','单国强','person','13800001234',1,'','shan4单 guo2国 qiang2强','|shanguoqiang|shanguojiang|danguoqiang|danguojiang|changuoqiang|changuojiang|sgq|sgj|dgq|dgj|cgq|cgj|','');
INSERT INTO "people" VALUES(2,'0002','张三','person','',1,'','zhang1张 san1三','|zhangsan|zs|','');
INSERT INTO "people" VALUES(3,'0003','王𬱖','household','13900000000',1,'土坪镇','wang2王 di2𬱖','|wangdi|yudi|wd|yd|','');
INSERT INTO "people" VALUES(4,'0004','山珍公司','person','',1,'','shan1山 zhen1珍 gong1公 si1司','|shanzhengongsi|shanzhengongci|szgs|szgc|','');
INSERT INTO "people" VALUES(5,'0005','菌棒厂','person','',1,'','jun1菌 bang4棒 chang3厂','|junbangchang|junbanghan|junbangyan|junbangan|jbc|jbh|jby|jba|','');
CREATE TABLE person_roles (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_person_roles PRIMARY KEY (id), 
	CONSTRAINT fk_person_roles_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "person_roles" VALUES(1,1,'grower','2024-01-01',NULL);
INSERT INTO "person_roles" VALUES(2,2,'grower','2024-01-01',NULL);
INSERT INTO "person_roles" VALUES(3,3,'tea_household','2024-01-01',NULL);
INSERT INTO "person_roles" VALUES(4,4,'buyer','2024-01-01',NULL);
INSERT INTO "person_roles" VALUES(5,5,'supplier','2024-01-01',NULL);
CREATE TABLE person_secrets (
	person_id INTEGER NOT NULL, 
	id_number TEXT NOT NULL, 
	id_tail VARCHAR(4) NOT NULL, 
	bank_name VARCHAR(60) NOT NULL, 
	bank_number TEXT NOT NULL, 
	bank_tail VARCHAR(4) NOT NULL, 
	CONSTRAINT pk_person_secrets PRIMARY KEY (person_id), 
	CONSTRAINT fk_person_secrets_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "person_secrets" VALUES(1,'000000199001010000','0000','农村信用社','1','1');
CREATE TABLE plot_sheds (
	id INTEGER NOT NULL, 
	plot_id INTEGER NOT NULL, 
	greenhouse_id INTEGER NOT NULL, 
	stands BOOLEAN NOT NULL, 
	CONSTRAINT pk_plot_sheds PRIMARY KEY (id), 
	CONSTRAINT fk_plot_sheds_greenhouse_id FOREIGN KEY(greenhouse_id) REFERENCES greenhouses (id), 
	CONSTRAINT fk_plot_sheds_plot_id FOREIGN KEY(plot_id) REFERENCES plots (id), 
	CONSTRAINT uq_plot_sheds_plot_id_greenhouse_id UNIQUE (plot_id, greenhouse_id)
);
INSERT INTO "plot_sheds" VALUES(1,1,1,1);
CREATE TABLE plots (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	person_id INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	place VARCHAR(60) NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_plots PRIMARY KEY (id), 
	CONSTRAINT fk_plots_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT uq_plots_code UNIQUE (code)
);
INSERT INTO "plots" VALUES(1,'P01','大坝田',3,360,'','');
CREATE TABLE postings (
	id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	account VARCHAR(20) NOT NULL, 
	person_id INTEGER, 
	part VARCHAR(20), 
	debit_fen BIGINT NOT NULL, 
	credit_fen BIGINT NOT NULL, 
	CONSTRAINT pk_postings PRIMARY KEY (id), 
	CONSTRAINT fk_postings_account FOREIGN KEY(account) REFERENCES accounts (code), 
	CONSTRAINT fk_postings_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id), 
	CONSTRAINT fk_postings_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "postings" VALUES(1,2,1,'121',NULL,NULL,850000,0);
INSERT INTO "postings" VALUES(2,2,2,'211',5,'supply',0,850000);
INSERT INTO "postings" VALUES(3,3,1,'102',NULL,NULL,5000000,0);
INSERT INTO "postings" VALUES(4,3,2,'301',NULL,NULL,0,5000000);
INSERT INTO "postings" VALUES(5,4,1,'121',NULL,NULL,85000,0);
INSERT INTO "postings" VALUES(6,4,2,'211',5,'supply',0,85000);
INSERT INTO "postings" VALUES(7,5,1,'114',1,'bags',2423050,0);
INSERT INTO "postings" VALUES(8,5,2,'121',NULL,NULL,0,588455);
INSERT INTO "postings" VALUES(9,5,3,'501',NULL,NULL,0,1834595);
INSERT INTO "postings" VALUES(10,6,1,'114',1,'bags',35000,0);
INSERT INTO "postings" VALUES(11,6,2,'121',NULL,NULL,0,8500);
INSERT INTO "postings" VALUES(12,6,3,'501',NULL,NULL,0,26500);
INSERT INTO "postings" VALUES(13,7,1,'114',1,'bags',0,35000);
INSERT INTO "postings" VALUES(14,7,2,'101',NULL,NULL,35000,0);
INSERT INTO "postings" VALUES(15,9,1,'121',NULL,NULL,17000,0);
INSERT INTO "postings" VALUES(16,9,2,'211',5,'supply',0,17000);
INSERT INTO "postings" VALUES(17,11,1,'521',NULL,NULL,255,0);
INSERT INTO "postings" VALUES(18,11,2,'121',NULL,NULL,0,255);
INSERT INTO "postings" VALUES(19,12,1,'114',1,'bags',17500,0);
INSERT INTO "postings" VALUES(20,12,2,'121',NULL,NULL,0,4250);
INSERT INTO "postings" VALUES(21,12,3,'501',NULL,NULL,0,13250);
INSERT INTO "postings" VALUES(22,14,1,'211',5,'supply',850,0);
INSERT INTO "postings" VALUES(23,14,2,'121',NULL,NULL,0,850);
INSERT INTO "postings" VALUES(24,15,1,'114',1,'bags',0,7000);
INSERT INTO "postings" VALUES(25,15,2,'121',NULL,NULL,1700,0);
INSERT INTO "postings" VALUES(26,15,3,'501',NULL,NULL,5300,0);
INSERT INTO "postings" VALUES(27,17,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(28,17,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(29,18,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(30,18,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(31,19,1,'114',1,'mushroom',40063,0);
INSERT INTO "postings" VALUES(32,19,2,'101',NULL,NULL,0,40063);
INSERT INTO "postings" VALUES(33,20,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(34,20,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(35,21,1,'114',1,'mushroom',40063,0);
INSERT INTO "postings" VALUES(36,21,2,'114',1,'bags',0,12018);
INSERT INTO "postings" VALUES(37,21,3,'101',NULL,NULL,0,28045);
INSERT INTO "postings" VALUES(38,22,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(39,22,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(40,23,1,'121',NULL,NULL,-40063,0);
INSERT INTO "postings" VALUES(41,23,2,'114',1,'mushroom',0,-40063);
INSERT INTO "postings" VALUES(42,24,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(43,24,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(44,25,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(45,25,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(46,26,1,'121',NULL,NULL,221056,0);
INSERT INTO "postings" VALUES(47,26,2,'114',3,'leaf',0,221056);
INSERT INTO "postings" VALUES(48,27,1,'121',NULL,NULL,221056,0);
INSERT INTO "postings" VALUES(49,27,2,'114',3,'leaf',0,221056);
INSERT INTO "postings" VALUES(50,28,1,'114',3,'leaf',221056,0);
INSERT INTO "postings" VALUES(51,28,2,'101',NULL,NULL,0,221056);
INSERT INTO "postings" VALUES(52,29,1,'114',3,'leaf',-221056,0);
INSERT INTO "postings" VALUES(53,29,2,'101',NULL,NULL,0,-221056);
INSERT INTO "postings" VALUES(54,30,1,'121',NULL,NULL,-221056,0);
INSERT INTO "postings" VALUES(55,30,2,'114',3,'leaf',0,-221056);
INSERT INTO "postings" VALUES(56,31,1,'121',NULL,NULL,225639,0);
INSERT INTO "postings" VALUES(57,31,2,'121',NULL,NULL,0,221056);
INSERT INTO "postings" VALUES(58,31,3,'401',NULL,NULL,0,4583);
INSERT INTO "postings" VALUES(59,32,1,'113',4,'sale',152000,0);
INSERT INTO "postings" VALUES(60,32,2,'501',NULL,NULL,0,152000);
INSERT INTO "postings" VALUES(61,32,3,'521',NULL,NULL,225639,0);
INSERT INTO "postings" VALUES(62,32,4,'121',NULL,NULL,0,225639);
INSERT INTO "postings" VALUES(63,33,1,'113',4,'sale',34000,0);
INSERT INTO "postings" VALUES(64,33,2,'501',NULL,NULL,0,34000);
INSERT INTO "postings" VALUES(65,33,3,'521',NULL,NULL,28560,0);
INSERT INTO "postings" VALUES(66,33,4,'121',NULL,NULL,0,28560);
INSERT INTO "postings" VALUES(67,36,1,'113',4,'sale',9672,0);
INSERT INTO "postings" VALUES(68,36,2,'501',NULL,NULL,0,9672);
INSERT INTO "postings" VALUES(69,36,3,'521',NULL,NULL,7980,0);
INSERT INTO "postings" VALUES(70,36,4,'121',NULL,NULL,0,7980);
INSERT INTO "postings" VALUES(71,38,1,'121',NULL,NULL,96000,0);
INSERT INTO "postings" VALUES(72,38,2,'211',5,'supply',0,96000);
INSERT INTO "postings" VALUES(73,39,1,'401',NULL,NULL,40000,0);
INSERT INTO "postings" VALUES(74,39,2,'121',NULL,NULL,0,40000);
INSERT INTO "postings" VALUES(75,40,1,'521',NULL,NULL,403,0);
INSERT INTO "postings" VALUES(76,40,2,'121',NULL,NULL,0,403);
INSERT INTO "postings" VALUES(77,41,1,'121',NULL,NULL,16,0);
INSERT INTO "postings" VALUES(78,41,2,'502',NULL,NULL,0,16);
INSERT INTO "postings" VALUES(79,41,3,'521',NULL,NULL,42,0);
INSERT INTO "postings" VALUES(80,41,4,'121',NULL,NULL,0,42);
INSERT INTO "postings" VALUES(81,42,1,'113',4,'sale',0,30000);
INSERT INTO "postings" VALUES(82,42,2,'102',NULL,NULL,30000,0);
INSERT INTO "postings" VALUES(83,43,1,'401',NULL,NULL,13500,0);
INSERT INTO "postings" VALUES(84,43,2,'212',2,'wages',0,9000);
INSERT INTO "postings" VALUES(85,43,3,'212',3,'wages',0,4500);
INSERT INTO "postings" VALUES(86,44,1,'114',1,'rent',200000,0);
INSERT INTO "postings" VALUES(87,44,2,'501',NULL,NULL,0,200000);
INSERT INTO "postings" VALUES(88,45,1,'501',NULL,NULL,10000,0);
INSERT INTO "postings" VALUES(89,45,2,'114',1,'rent',0,10000);
INSERT INTO "postings" VALUES(90,46,1,'101',NULL,NULL,30000,0);
INSERT INTO "postings" VALUES(91,46,2,'211',1,'deposit',0,30000);
INSERT INTO "postings" VALUES(92,48,1,'114',1,'bags',35000,0);
INSERT INTO "postings" VALUES(93,48,2,'121',NULL,NULL,0,8500);
INSERT INTO "postings" VALUES(94,48,3,'501',NULL,NULL,0,26500);
INSERT INTO "postings" VALUES(95,49,1,'114',1,'rent',200000,0);
INSERT INTO "postings" VALUES(96,49,2,'501',NULL,NULL,0,200000);
INSERT INTO "postings" VALUES(97,52,1,'501',NULL,NULL,134066,0);
INSERT INTO "postings" VALUES(98,52,2,'114',1,'rent',0,134066);
INSERT INTO "postings" VALUES(99,53,1,'113',2,'bags',12000,0);
INSERT INTO "postings" VALUES(100,53,2,'114',1,'bags',0,12000);
INSERT INTO "postings" VALUES(101,54,1,'114',1,'advance',20000,0);
INSERT INTO "postings" VALUES(102,54,2,'101',NULL,NULL,0,20000);
INSERT INTO "postings" VALUES(103,55,1,'114',1,'mushroom',120189,0);
INSERT INTO "postings" VALUES(104,55,2,'114',1,'bags',0,60094);
INSERT INTO "postings" VALUES(105,55,3,'102',NULL,NULL,0,60095);
INSERT INTO "postings" VALUES(106,57,1,'501',NULL,NULL,32967,0);
INSERT INTO "postings" VALUES(107,57,2,'114',1,'rent',0,32967);
INSERT INTO "postings" VALUES(108,61,1,'401',NULL,NULL,206250,0);
INSERT INTO "postings" VALUES(109,61,2,'114',3,'land_rent',0,206250);
INSERT INTO "postings" VALUES(110,63,1,'114',3,'advance',30000,0);
INSERT INTO "postings" VALUES(111,63,2,'101',NULL,NULL,0,30000);
INSERT INTO "postings" VALUES(112,64,1,'114',3,'land_rent',206250,0);
INSERT INTO "postings" VALUES(113,64,2,'114',3,'advance',0,30000);
INSERT INTO "postings" VALUES(114,64,3,'102',NULL,NULL,0,176250);
CREATE TABLE price_lines (
	id INTEGER NOT NULL, 
	price_list_id INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	slot VARCHAR(20), 
	village_group_id INTEGER, 
	price_fen BIGINT NOT NULL, 
	CONSTRAINT pk_price_lines PRIMARY KEY (id), 
	CONSTRAINT fk_price_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id), 
	CONSTRAINT fk_price_lines_price_list_id FOREIGN KEY(price_list_id) REFERENCES price_lists (id), 
	CONSTRAINT fk_price_lines_village_group_id FOREIGN KEY(village_group_id) REFERENCES village_groups (id)
);
INSERT INTO "price_lines" VALUES(1,1,1,NULL,NULL,420);
INSERT INTO "price_lines" VALUES(2,1,2,NULL,NULL,310);
INSERT INTO "price_lines" VALUES(3,1,3,NULL,NULL,150);
INSERT INTO "price_lines" VALUES(4,2,4,NULL,NULL,12800);
INSERT INTO "price_lines" VALUES(5,2,5,NULL,NULL,9600);
INSERT INTO "price_lines" VALUES(6,2,6,NULL,NULL,6000);
INSERT INTO "price_lines" VALUES(7,2,7,NULL,NULL,2500);
CREATE TABLE price_lists (
	id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	created_at VARCHAR(19) NOT NULL, 
	created_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_price_lists PRIMARY KEY (id)
);
INSERT INTO "price_lists" VALUES(1,'mushroom','开市价','2024-01-01',NULL,'2024-04-02T09:30:00','王会计');
INSERT INTO "price_lists" VALUES(2,'leaf','开市价','2024-01-01',NULL,'2024-04-02T09:30:00','王会计');
CREATE TABLE processing_batches (
	document_id INTEGER NOT NULL, 
	leaf_g BIGINT NOT NULL, 
	dry_g BIGINT NOT NULL, 
	leaf_cost_fen BIGINT NOT NULL, 
	labour_cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_processing_batches PRIMARY KEY (document_id), 
	CONSTRAINT fk_processing_batches_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "processing_batches" VALUES(29,8635,1900,221056,3333);
CREATE TABLE processing_facts (
	document_id INTEGER NOT NULL, 
	name VARCHAR(40) NOT NULL, 
	fuel_cost_fen BIGINT NOT NULL, 
	workers INTEGER NOT NULL, 
	CONSTRAINT pk_processing_facts PRIMARY KEY (document_id), 
	CONSTRAINT fk_processing_facts_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "processing_facts" VALUES(29,'头锅',1250,4);
CREATE TABLE processing_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	direction VARCHAR(5) NOT NULL, 
	grade_id INTEGER NOT NULL, 
	grams BIGINT NOT NULL, 
	value_fen BIGINT NOT NULL, 
	CONSTRAINT pk_processing_lines PRIMARY KEY (id), 
	CONSTRAINT ck_processing_lines_direction CHECK (direction in ('in', 'out')), 
	CONSTRAINT fk_processing_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_processing_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "processing_lines" VALUES(1,29,1,'in',4,8635,221056);
INSERT INTO "processing_lines" VALUES(2,29,2,'out',8,1900,225639);
CREATE TABLE recovery_plans (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	share_bp INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	note VARCHAR(120) NOT NULL, 
	CONSTRAINT pk_recovery_plans PRIMARY KEY (id), 
	CONSTRAINT fk_recovery_plans_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "recovery_plans" VALUES(1,1,3000,'2024-04-02','2024-05-01','口头约定');
CREATE TABLE rent_credits (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	purpose VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_rent_credits PRIMARY KEY (document_id), 
	CONSTRAINT ck_rent_credits_purpose CHECK (purpose in ('waiver', 'early_end', 'transfer')), 
	CONSTRAINT fk_rent_credits_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_rent_credits_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "rent_credits" VALUES(43,1,'waiver',10000);
INSERT INTO "rent_credits" VALUES(50,45,'transfer',134066);
INSERT INTO "rent_credits" VALUES(55,1,'early_end',32967);
CREATE TABLE sale_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	grams BIGINT NOT NULL, 
	price_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_sale_lines PRIMARY KEY (id), 
	CONSTRAINT fk_sale_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_sale_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "sale_lines" VALUES(1,30,1,8,1900,40000,152000,225639);
INSERT INTO "sale_lines" VALUES(2,31,1,1,34000,500,34000,28560);
INSERT INTO "sale_lines" VALUES(3,34,1,1,9300,520,9672,7812);
CREATE TABLE sale_results (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	shipped_g BIGINT NOT NULL, 
	accepted_g BIGINT NOT NULL, 
	returned_g BIGINT NOT NULL, 
	lost_g BIGINT NOT NULL, 
	returned_fen BIGINT NOT NULL, 
	lost_fen BIGINT NOT NULL, 
	reason VARCHAR(60) NOT NULL, 
	CONSTRAINT pk_sale_results PRIMARY KEY (id), 
	CONSTRAINT ck_sale_results_adds_up CHECK (shipped_g = accepted_g + returned_g + lost_g), 
	CONSTRAINT fk_sale_results_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_sale_results_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "sale_results" VALUES(1,34,1,1,10000,9300,500,200,420,168,'开伞、失水');
CREATE TABLE sale_shipments (
	document_id INTEGER NOT NULL, 
	shipment_document_id INTEGER NOT NULL, 
	CONSTRAINT pk_sale_shipments PRIMARY KEY (document_id), 
	CONSTRAINT fk_sale_shipments_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_sale_shipments_shipment_document_id FOREIGN KEY(shipment_document_id) REFERENCES documents (id)
);
INSERT INTO "sale_shipments" VALUES(34,33);
CREATE TABLE sales (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	grams BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_sales PRIMARY KEY (document_id), 
	CONSTRAINT fk_sales_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "sales" VALUES(30,'dry_tea',1900,152000,225639);
INSERT INTO "sales" VALUES(31,'mushroom',34000,34000,28560);
INSERT INTO "sales" VALUES(34,'mushroom',9300,9672,7812);
CREATE TABLE sales_contract_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	price_fen BIGINT NOT NULL, 
	CONSTRAINT pk_sales_contract_lines PRIMARY KEY (id), 
	CONSTRAINT fk_sales_contract_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_sales_contract_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "sales_contract_lines" VALUES(1,32,1,1,520);
CREATE TABLE sales_contracts (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	paper_number VARCHAR(40) NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	committed_g BIGINT NOT NULL, 
	CONSTRAINT pk_sales_contracts PRIMARY KEY (document_id), 
	CONSTRAINT fk_sales_contracts_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "sales_contracts" VALUES(32,'mushroom','SZ-2024-01','2024-04-01','2025-01-01',1000000);
CREATE TABLE sales_invoice_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	sale_document_id INTEGER NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_sales_invoice_lines PRIMARY KEY (id), 
	CONSTRAINT fk_sales_invoice_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_sales_invoice_lines_sale_document_id FOREIGN KEY(sale_document_id) REFERENCES documents (id)
);
INSERT INTO "sales_invoice_lines" VALUES(1,35,1,34,9672);
CREATE TABLE sales_invoices (
	document_id INTEGER NOT NULL, 
	invoice_number VARCHAR(40) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_sales_invoices PRIMARY KEY (document_id), 
	CONSTRAINT fk_sales_invoices_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "sales_invoices" VALUES(35,'24520000001',9672);
CREATE TABLE scale_checks (
	document_id INTEGER NOT NULL, 
	scale VARCHAR(40) NOT NULL, 
	weight_g BIGINT NOT NULL, 
	shown_g BIGINT NOT NULL, 
	tolerance_g BIGINT NOT NULL, 
	passed BOOLEAN NOT NULL, 
	CONSTRAINT pk_scale_checks PRIMARY KEY (document_id), 
	CONSTRAINT fk_scale_checks_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "scale_checks" VALUES(64,'一号台秤',20000,20010,20,1);
CREATE TABLE seasons (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	CONSTRAINT pk_seasons PRIMARY KEY (id), 
	CONSTRAINT uq_seasons_code UNIQUE (code)
);
INSERT INTO "seasons" VALUES(1,'2024A','2024 春季','2024-01-01','2024-07-01');
CREATE TABLE settings (
	"key" VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY ("key")
);
INSERT INTO "settings" VALUES('cooperative','{"address": "", "name": "试验合作社", "phone": ""}');
INSERT INTO "settings" VALUES('law','"specialised_cooperative"');
INSERT INTO "settings" VALUES('paper','{"statement": "A4"}');
CREATE TABLE shipment_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	grams BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_shipment_lines PRIMARY KEY (id), 
	CONSTRAINT fk_shipment_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_shipment_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "shipment_lines" VALUES(1,33,1,1,10000,8400);
CREATE TABLE shipments (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	contract_document_id INTEGER, 
	vehicle VARCHAR(40) NOT NULL, 
	grams BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_shipments PRIMARY KEY (document_id), 
	CONSTRAINT fk_shipments_contract_document_id FOREIGN KEY(contract_document_id) REFERENCES documents (id), 
	CONSTRAINT fk_shipments_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "shipments" VALUES(33,'mushroom',32,'贵C·12345',10000,8400);
CREATE TABLE statement_prints (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	copy INTEGER NOT NULL, 
	printed_at VARCHAR(19) NOT NULL, 
	printed_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_statement_prints PRIMARY KEY (id), 
	CONSTRAINT fk_statement_prints_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT uq_statement_prints_document_id_copy UNIQUE (document_id, copy)
);
INSERT INTO "statement_prints" VALUES(1,56,1,'2024-04-02T09:30:00','王会计');
INSERT INTO "statement_prints" VALUES(2,57,1,'2024-04-02T09:30:00','王会计');
CREATE TABLE statements (
	document_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	opening_fen BIGINT NOT NULL, 
	closing_fen BIGINT NOT NULL, 
	content_hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_statements PRIMARY KEY (document_id), 
	CONSTRAINT fk_statements_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "statements" VALUES(56,'2024-01-01','2024-12-31',0,-2627405,'785df1ef885d0a3ac645dc9cf1be59a02c03085b8e8e03291be3deb685f587a6');
INSERT INTO "statements" VALUES(57,'2024-01-01','2024-12-31',0,225556,'d7886c2984d5e34dfbda3acd334cbbdc3fb9cd383b1050851b253efa94e2c86e');
CREATE TABLE stock_losses (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	grade_id INTEGER, 
	quantity BIGINT NOT NULL, 
	cause VARCHAR(20) NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_stock_losses PRIMARY KEY (document_id), 
	CONSTRAINT fk_stock_losses_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_stock_losses_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "stock_losses" VALUES(38,'mushroom',2,650,'dried_out',403);
CREATE TABLE "stock_moves" (
	id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	grade_id INTEGER, 
	place VARCHAR(10) NOT NULL, 
	crop_id INTEGER, 
	quantity BIGINT NOT NULL, 
	value_fen BIGINT NOT NULL, 
	batch_id INTEGER, 
	CONSTRAINT pk_stock_moves PRIMARY KEY (id), 
	CONSTRAINT ck_stock_moves_place CHECK (place in ('store', 'crop', 'transit')), 
	CONSTRAINT fk_stock_moves_batch_id FOREIGN KEY(batch_id) REFERENCES documents (id), 
	CONSTRAINT fk_stock_moves_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_stock_moves_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id), 
	CONSTRAINT fk_stock_moves_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "stock_moves" VALUES(1,2,1,'bag',NULL,'store',NULL,10000,850000,NULL);
INSERT INTO "stock_moves" VALUES(2,4,1,'bag',NULL,'store',NULL,1000,85000,NULL);
INSERT INTO "stock_moves" VALUES(3,5,1,'bag',NULL,'store',NULL,-6923,-588455,NULL);
INSERT INTO "stock_moves" VALUES(4,5,2,'bag',NULL,'crop',1,6923,0,NULL);
INSERT INTO "stock_moves" VALUES(5,6,1,'bag',NULL,'store',NULL,-100,-8500,NULL);
INSERT INTO "stock_moves" VALUES(6,6,2,'bag',NULL,'crop',1,100,0,NULL);
INSERT INTO "stock_moves" VALUES(7,8,1,'bag',NULL,'crop',1,-138,0,NULL);
INSERT INTO "stock_moves" VALUES(8,9,1,'bag',NULL,'store',NULL,200,17000,9);
INSERT INTO "stock_moves" VALUES(9,11,1,'bag',NULL,'store',NULL,-3,-255,9);
INSERT INTO "stock_moves" VALUES(10,12,1,'bag',NULL,'store',NULL,-50,-4250,9);
INSERT INTO "stock_moves" VALUES(11,12,2,'bag',NULL,'crop',1,50,0,9);
INSERT INTO "stock_moves" VALUES(12,13,1,'bag',NULL,'crop',1,-34,0,NULL);
INSERT INTO "stock_moves" VALUES(13,14,1,'bag',NULL,'store',NULL,-10,-850,9);
INSERT INTO "stock_moves" VALUES(14,14,2,'bag',NULL,'crop',1,10,0,9);
INSERT INTO "stock_moves" VALUES(15,15,1,'bag',NULL,'crop',1,-20,0,NULL);
INSERT INTO "stock_moves" VALUES(16,15,2,'bag',NULL,'store',NULL,20,1700,NULL);
INSERT INTO "stock_moves" VALUES(17,16,1,'bag',NULL,'crop',1,2,0,NULL);
INSERT INTO "stock_moves" VALUES(18,17,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(19,17,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(20,17,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(21,18,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(22,18,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(23,18,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(24,20,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(25,20,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(26,20,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(27,22,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(28,22,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(29,22,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(30,23,1,'mushroom',1,'store',NULL,-34000,-28560,NULL);
INSERT INTO "stock_moves" VALUES(31,23,2,'mushroom',2,'store',NULL,-15650,-9703,NULL);
INSERT INTO "stock_moves" VALUES(32,23,3,'mushroom',3,'store',NULL,-6000,-1800,NULL);
INSERT INTO "stock_moves" VALUES(33,24,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(34,24,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(35,24,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(36,25,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(37,25,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(38,25,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(39,26,1,'leaf',4,'store',NULL,8635,221056,NULL);
INSERT INTO "stock_moves" VALUES(40,27,1,'leaf',4,'store',NULL,8635,221056,NULL);
INSERT INTO "stock_moves" VALUES(41,30,1,'leaf',4,'store',NULL,-8635,-221056,NULL);
INSERT INTO "stock_moves" VALUES(42,31,1,'leaf',4,'store',NULL,-8635,-221056,NULL);
INSERT INTO "stock_moves" VALUES(43,31,2,'dry_tea',8,'store',NULL,1900,225639,NULL);
INSERT INTO "stock_moves" VALUES(44,32,1,'dry_tea',8,'store',NULL,-1900,-225639,NULL);
INSERT INTO "stock_moves" VALUES(45,33,1,'mushroom',1,'store',NULL,-34000,-28560,NULL);
INSERT INTO "stock_moves" VALUES(46,35,1,'mushroom',1,'store',NULL,-10000,-8400,NULL);
INSERT INTO "stock_moves" VALUES(47,35,2,'mushroom',1,'transit',NULL,10000,8400,NULL);
INSERT INTO "stock_moves" VALUES(48,36,1,'mushroom',1,'transit',NULL,-10000,-8400,NULL);
INSERT INTO "stock_moves" VALUES(49,36,2,'mushroom',1,'store',NULL,500,420,NULL);
INSERT INTO "stock_moves" VALUES(50,38,1,'film',NULL,'store',NULL,12,96000,NULL);
INSERT INTO "stock_moves" VALUES(51,39,1,'film',NULL,'store',NULL,-5,-40000,NULL);
INSERT INTO "stock_moves" VALUES(52,40,1,'mushroom',2,'store',NULL,-650,-403,NULL);
INSERT INTO "stock_moves" VALUES(53,41,1,'mushroom',1,'store',NULL,-50,-42,NULL);
INSERT INTO "stock_moves" VALUES(54,41,2,'mushroom',2,'store',NULL,25,16,NULL);
INSERT INTO "stock_moves" VALUES(55,48,1,'bag',NULL,'store',NULL,-100,-8500,NULL);
INSERT INTO "stock_moves" VALUES(56,48,2,'bag',NULL,'crop',2,100,0,NULL);
INSERT INTO "stock_moves" VALUES(57,53,1,'bag',NULL,'crop',2,-100,0,NULL);
INSERT INTO "stock_moves" VALUES(58,53,2,'bag',NULL,'crop',3,100,0,NULL);
CREATE TABLE stock_take_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grade_id INTEGER, 
	book BIGINT NOT NULL, 
	counted BIGINT NOT NULL, 
	value_fen BIGINT NOT NULL, 
	CONSTRAINT pk_stock_take_lines PRIMARY KEY (id), 
	CONSTRAINT fk_stock_take_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_stock_take_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "stock_take_lines" VALUES(1,39,1,1,126500,126450,-42);
INSERT INTO "stock_take_lines" VALUES(2,39,2,2,77600,77625,16);
INSERT INTO "stock_take_lines" VALUES(3,39,3,3,30000,30000,0);
CREATE TABLE stock_takes (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	surplus_fen BIGINT NOT NULL, 
	shortage_fen BIGINT NOT NULL, 
	CONSTRAINT pk_stock_takes PRIMARY KEY (document_id), 
	CONSTRAINT fk_stock_takes_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "stock_takes" VALUES(39,'mushroom',16,42);
CREATE TABLE tares (
	id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	name VARCHAR(40) NOT NULL, 
	grams BIGINT NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_tares PRIMARY KEY (id)
);
INSERT INTO "tares" VALUES(1,'mushroom','塑料筐',1600,'2024-01-01',NULL);
INSERT INTO "tares" VALUES(2,'mushroom','竹筐',1250,'2024-01-01',NULL);
INSERT INTO "tares" VALUES(3,'leaf','竹篓',425,'2024-01-01',NULL);
INSERT INTO "tares" VALUES(4,'leaf','布袋',100,'2024-01-01',NULL);
CREATE TABLE transfers (
	document_id INTEGER NOT NULL, 
	source VARCHAR(20) NOT NULL, 
	target VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_transfers PRIMARY KEY (document_id), 
	CONSTRAINT fk_transfers_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "transfers" VALUES(3,'301','102',5000000);
CREATE TABLE village_groups (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	CONSTRAINT pk_village_groups PRIMARY KEY (id), 
	CONSTRAINT uq_village_groups_code UNIQUE (code)
);
INSERT INTO "village_groups" VALUES(1,'1','联丰组');
CREATE TABLE weight_check_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grams BIGINT NOT NULL, 
	CONSTRAINT pk_weight_check_lines PRIMARY KEY (id), 
	CONSTRAINT fk_weight_check_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "weight_check_lines" VALUES(1,10,1,2750);
INSERT INTO "weight_check_lines" VALUES(2,10,2,2760);
INSERT INTO "weight_check_lines" VALUES(3,10,3,2740);
INSERT INTO "weight_check_lines" VALUES(4,10,4,2700);
INSERT INTO "weight_check_lines" VALUES(5,10,5,2800);
CREATE TABLE weight_checks (
	document_id INTEGER NOT NULL, 
	batch_document_id INTEGER NOT NULL, 
	nominal_g BIGINT NOT NULL, 
	tolerance_g BIGINT NOT NULL, 
	most_outside_bp INTEGER NOT NULL, 
	sampled INTEGER NOT NULL, 
	total_g BIGINT NOT NULL, 
	variation_bp INTEGER, 
	outside INTEGER NOT NULL, 
	passed BOOLEAN NOT NULL, 
	CONSTRAINT pk_weight_checks PRIMARY KEY (document_id), 
	CONSTRAINT fk_weight_checks_batch_document_id FOREIGN KEY(batch_document_id) REFERENCES documents (id), 
	CONSTRAINT fk_weight_checks_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "weight_checks" VALUES(10,9,2750,100,500,5,13750,131,0,1);
CREATE TABLE work_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	person_times INTEGER NOT NULL, 
	wage_fen BIGINT NOT NULL, 
	CONSTRAINT pk_work_lines PRIMARY KEY (id), 
	CONSTRAINT fk_work_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_work_lines_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "work_lines" VALUES(1,41,1,2,2,9000);
INSERT INTO "work_lines" VALUES(2,41,2,3,1,4500);
CREATE TABLE work_sheets (
	document_id INTEGER NOT NULL, 
	task VARCHAR(20) NOT NULL, 
	person_times INTEGER NOT NULL, 
	wage_fen BIGINT NOT NULL, 
	CONSTRAINT pk_work_sheets PRIMARY KEY (document_id), 
	CONSTRAINT fk_work_sheets_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "work_sheets" VALUES(41,'picking',3,13500);
CREATE INDEX ix_audit_log_row ON audit_log (table_name, row_key);
CREATE INDEX ix_people_village_group_id ON people (village_group_id);
CREATE INDEX ix_price_lines_price_list_id ON price_lines (price_list_id);
CREATE INDEX ix_crops_person_id ON crops (person_id);
CREATE INDEX ix_crops_season_id ON crops (season_id);
CREATE INDEX ix_documents_kind_day ON documents (kind, day);
CREATE INDEX ix_documents_person_id_day ON documents (person_id, day);
CREATE INDEX ix_memberships_person_id ON memberships (person_id);
CREATE INDEX ix_person_roles_person_id ON person_roles (person_id);
CREATE INDEX ix_bag_issues_crop_id ON bag_issues (crop_id);
CREATE INDEX ix_bag_losses_crop_id ON bag_losses (crop_id);
CREATE INDEX ix_entries_day ON entries (day);
CREATE INDEX ix_entries_document_id ON entries (document_id);
CREATE INDEX ix_greenhouse_leases_greenhouse_id ON greenhouse_leases (greenhouse_id);
CREATE INDEX ix_harvest_lines_document_id ON harvest_lines (document_id);
CREATE INDEX ix_harvest_tickets_crop_id ON harvest_tickets (crop_id);
CREATE INDEX ix_lease_ends_lease_document_id ON lease_ends (lease_document_id);
CREATE INDEX ix_payment_lines_document_id ON payment_lines (document_id);
CREATE INDEX ix_processing_lines_document_id ON processing_lines (document_id);
CREATE INDEX ix_sale_lines_document_id ON sale_lines (document_id);
CREATE INDEX ix_statement_prints_document_id ON statement_prints (document_id);
CREATE INDEX ix_work_lines_document_id ON work_lines (document_id);
CREATE INDEX ix_work_lines_person_id ON work_lines (person_id);
CREATE INDEX ix_postings_account ON postings (account, debit_fen, credit_fen);
CREATE INDEX ix_postings_entry_id ON postings (entry_id);
CREATE INDEX ix_postings_person ON postings (person_id, part, debit_fen, credit_fen);
CREATE INDEX ix_plots_person_id ON plots (person_id);
CREATE INDEX ix_bag_corrections_crop_id ON bag_corrections (crop_id);
CREATE INDEX ix_bag_replacements_crop_id ON bag_replacements (crop_id);
CREATE INDEX ix_bag_returns_crop_id ON bag_returns (crop_id);
CREATE INDEX ix_batch_losses_batch_document_id ON batch_losses (batch_document_id);
CREATE INDEX ix_deposits_lease_document_id ON deposits (lease_document_id);
CREATE INDEX ix_inspections_crop_id ON inspections (crop_id);
CREATE INDEX ix_land_lease_ends_lease_document_id ON land_lease_ends (lease_document_id);
CREATE INDEX ix_land_lease_steps_document_id ON land_lease_steps (document_id);
CREATE INDEX ix_land_leases_plot_id ON land_leases (plot_id);
CREATE INDEX ix_land_rents_lease_document_id ON land_rents (lease_document_id);
CREATE INDEX ix_lease_instalments_document_id ON lease_instalments (document_id);
CREATE INDEX ix_lease_transfers_lease_document_id ON lease_transfers (lease_document_id);
CREATE INDEX ix_lease_transfers_new_lease_document_id ON lease_transfers (new_lease_document_id);
CREATE INDEX ix_plot_sheds_greenhouse_id ON plot_sheds (greenhouse_id);
CREATE INDEX ix_rent_credits_lease_document_id ON rent_credits (lease_document_id);
CREATE INDEX ix_weight_check_lines_document_id ON weight_check_lines (document_id);
CREATE INDEX ix_weight_checks_batch_document_id ON weight_checks (batch_document_id);
CREATE INDEX ix_recovery_plans_person_id ON recovery_plans (person_id);
CREATE INDEX ix_document_prints_document_id ON document_prints (document_id);
CREATE INDEX ix_sale_results_document_id ON sale_results (document_id);
CREATE INDEX ix_sale_shipments_shipment_document_id ON sale_shipments (shipment_document_id);
CREATE INDEX ix_sales_contract_lines_document_id ON sales_contract_lines (document_id);
CREATE INDEX ix_sales_invoice_lines_document_id ON sales_invoice_lines (document_id);
CREATE INDEX ix_sales_invoice_lines_sale_document_id ON sales_invoice_lines (sale_document_id);
CREATE INDEX ix_shipment_lines_document_id ON shipment_lines (document_id);
CREATE INDEX ix_shipments_contract_document_id ON shipments (contract_document_id);
CREATE INDEX ix_stock_take_lines_document_id ON stock_take_lines (document_id);
CREATE INDEX ix_stock_moves_batch_id ON stock_moves (batch_id);
CREATE INDEX ix_stock_moves_crop_id ON stock_moves (crop_id);
CREATE INDEX ix_stock_moves_entry_id ON stock_moves (entry_id);
CREATE INDEX ix_stock_moves_store ON stock_moves (place, product, grade_id, quantity, value_fen);
CREATE INDEX ix_documents_drafts ON documents (kind) WHERE status = 'draft';
CREATE TRIGGER documents_update_guard BEFORE UPDATE ON documents WHEN OLD.status <> 'draft' AND NOT (OLD.status = 'posted' AND NEW.status = 'voided' AND NEW.id IS OLD.id AND NEW.kind IS OLD.kind AND NEW.year IS OLD.year AND NEW.number IS OLD.number AND NEW.day IS OLD.day AND NEW.person_id IS OLD.person_id AND NEW.amount_fen IS OLD.amount_fen AND NEW.note IS OLD.note AND NEW.draft_values IS OLD.draft_values AND NEW.replaces_id IS OLD.replaces_id AND NEW.created_at IS OLD.created_at AND NEW.created_by IS OLD.created_by AND NEW.posted_at IS OLD.posted_at AND NEW.posted_by IS OLD.posted_by) BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER documents_delete_guard BEFORE DELETE ON documents WHEN OLD.status <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_leases_insert_guard BEFORE INSERT ON land_leases WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_leases_update_guard BEFORE UPDATE ON land_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_leases_delete_guard BEFORE DELETE ON land_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_steps_insert_guard BEFORE INSERT ON land_lease_steps WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_steps_update_guard BEFORE UPDATE ON land_lease_steps WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_steps_delete_guard BEFORE DELETE ON land_lease_steps WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_ends_insert_guard BEFORE INSERT ON land_lease_ends WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_ends_update_guard BEFORE UPDATE ON land_lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_ends_delete_guard BEFORE DELETE ON land_lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_rents_insert_guard BEFORE INSERT ON land_rents WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_rents_update_guard BEFORE UPDATE ON land_rents WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_rents_delete_guard BEFORE DELETE ON land_rents WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER netting_consents_insert_guard BEFORE INSERT ON netting_consents WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER netting_consents_update_guard BEFORE UPDATE ON netting_consents WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER netting_consents_delete_guard BEFORE DELETE ON netting_consents WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER greenhouse_leases_insert_guard BEFORE INSERT ON greenhouse_leases WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER greenhouse_leases_update_guard BEFORE UPDATE ON greenhouse_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER greenhouse_leases_delete_guard BEFORE DELETE ON greenhouse_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_terms_insert_guard BEFORE INSERT ON lease_terms WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_terms_update_guard BEFORE UPDATE ON lease_terms WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_terms_delete_guard BEFORE DELETE ON lease_terms WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_instalments_insert_guard BEFORE INSERT ON lease_instalments WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_instalments_update_guard BEFORE UPDATE ON lease_instalments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_instalments_delete_guard BEFORE DELETE ON lease_instalments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_ends_insert_guard BEFORE INSERT ON lease_ends WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_ends_update_guard BEFORE UPDATE ON lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_ends_delete_guard BEFORE DELETE ON lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_transfers_insert_guard BEFORE INSERT ON lease_transfers WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_transfers_update_guard BEFORE UPDATE ON lease_transfers WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_transfers_delete_guard BEFORE DELETE ON lease_transfers WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER deposits_insert_guard BEFORE INSERT ON deposits WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER deposits_update_guard BEFORE UPDATE ON deposits WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER deposits_delete_guard BEFORE DELETE ON deposits WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER rent_credits_insert_guard BEFORE INSERT ON rent_credits WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER rent_credits_update_guard BEFORE UPDATE ON rent_credits WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER rent_credits_delete_guard BEFORE DELETE ON rent_credits WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_batches_insert_guard BEFORE INSERT ON bag_batches WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_batches_update_guard BEFORE UPDATE ON bag_batches WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_batches_delete_guard BEFORE DELETE ON bag_batches WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_checks_insert_guard BEFORE INSERT ON weight_checks WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_checks_update_guard BEFORE UPDATE ON weight_checks WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_checks_delete_guard BEFORE DELETE ON weight_checks WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_check_lines_insert_guard BEFORE INSERT ON weight_check_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_check_lines_update_guard BEFORE UPDATE ON weight_check_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_check_lines_delete_guard BEFORE DELETE ON weight_check_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER batch_losses_insert_guard BEFORE INSERT ON batch_losses WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER batch_losses_update_guard BEFORE UPDATE ON batch_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER batch_losses_delete_guard BEFORE DELETE ON batch_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_issues_insert_guard BEFORE INSERT ON bag_issues WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_issues_update_guard BEFORE UPDATE ON bag_issues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_issues_delete_guard BEFORE DELETE ON bag_issues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_losses_insert_guard BEFORE INSERT ON bag_losses WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_losses_update_guard BEFORE UPDATE ON bag_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_losses_delete_guard BEFORE DELETE ON bag_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_returns_insert_guard BEFORE INSERT ON bag_returns WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_returns_update_guard BEFORE UPDATE ON bag_returns WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_returns_delete_guard BEFORE DELETE ON bag_returns WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_replacements_insert_guard BEFORE INSERT ON bag_replacements WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_replacements_update_guard BEFORE UPDATE ON bag_replacements WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_replacements_delete_guard BEFORE DELETE ON bag_replacements WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER inspections_insert_guard BEFORE INSERT ON inspections WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER inspections_update_guard BEFORE UPDATE ON inspections WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER inspections_delete_guard BEFORE DELETE ON inspections WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_corrections_insert_guard BEFORE INSERT ON bag_corrections WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_corrections_update_guard BEFORE UPDATE ON bag_corrections WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_corrections_delete_guard BEFORE DELETE ON bag_corrections WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER goods_receipts_insert_guard BEFORE INSERT ON goods_receipts WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER goods_receipts_update_guard BEFORE UPDATE ON goods_receipts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER goods_receipts_delete_guard BEFORE DELETE ON goods_receipts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_tickets_insert_guard BEFORE INSERT ON harvest_tickets WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_tickets_update_guard BEFORE UPDATE ON harvest_tickets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_tickets_delete_guard BEFORE DELETE ON harvest_tickets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_lines_insert_guard BEFORE INSERT ON harvest_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_lines_update_guard BEFORE UPDATE ON harvest_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_lines_delete_guard BEFORE DELETE ON harvest_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_facts_insert_guard BEFORE INSERT ON harvest_facts WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_facts_update_guard BEFORE UPDATE ON harvest_facts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_facts_delete_guard BEFORE DELETE ON harvest_facts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER leaf_tickets_insert_guard BEFORE INSERT ON leaf_tickets WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER leaf_tickets_update_guard BEFORE UPDATE ON leaf_tickets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER leaf_tickets_delete_guard BEFORE DELETE ON leaf_tickets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER leaf_facts_insert_guard BEFORE INSERT ON leaf_facts WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER leaf_facts_update_guard BEFORE UPDATE ON leaf_facts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER leaf_facts_delete_guard BEFORE DELETE ON leaf_facts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER scale_checks_insert_guard BEFORE INSERT ON scale_checks WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER scale_checks_update_guard BEFORE UPDATE ON scale_checks WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER scale_checks_delete_guard BEFORE DELETE ON scale_checks WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_batches_insert_guard BEFORE INSERT ON processing_batches WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_batches_update_guard BEFORE UPDATE ON processing_batches WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_batches_delete_guard BEFORE DELETE ON processing_batches WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_lines_insert_guard BEFORE INSERT ON processing_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_lines_update_guard BEFORE UPDATE ON processing_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_lines_delete_guard BEFORE DELETE ON processing_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_facts_insert_guard BEFORE INSERT ON processing_facts WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_facts_update_guard BEFORE UPDATE ON processing_facts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_facts_delete_guard BEFORE DELETE ON processing_facts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER input_uses_insert_guard BEFORE INSERT ON input_uses WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER input_uses_update_guard BEFORE UPDATE ON input_uses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER input_uses_delete_guard BEFORE DELETE ON input_uses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_losses_insert_guard BEFORE INSERT ON stock_losses WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_losses_update_guard BEFORE UPDATE ON stock_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_losses_delete_guard BEFORE DELETE ON stock_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_takes_insert_guard BEFORE INSERT ON stock_takes WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_takes_update_guard BEFORE UPDATE ON stock_takes WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_takes_delete_guard BEFORE DELETE ON stock_takes WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_take_lines_insert_guard BEFORE INSERT ON stock_take_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_take_lines_update_guard BEFORE UPDATE ON stock_take_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_take_lines_delete_guard BEFORE DELETE ON stock_take_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_contracts_insert_guard BEFORE INSERT ON sales_contracts WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_contracts_update_guard BEFORE UPDATE ON sales_contracts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_contracts_delete_guard BEFORE DELETE ON sales_contracts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_contract_lines_insert_guard BEFORE INSERT ON sales_contract_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_contract_lines_update_guard BEFORE UPDATE ON sales_contract_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_contract_lines_delete_guard BEFORE DELETE ON sales_contract_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER shipments_insert_guard BEFORE INSERT ON shipments WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER shipments_update_guard BEFORE UPDATE ON shipments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER shipments_delete_guard BEFORE DELETE ON shipments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER shipment_lines_insert_guard BEFORE INSERT ON shipment_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER shipment_lines_update_guard BEFORE UPDATE ON shipment_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER shipment_lines_delete_guard BEFORE DELETE ON shipment_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_insert_guard BEFORE INSERT ON sales WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_update_guard BEFORE UPDATE ON sales WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_delete_guard BEFORE DELETE ON sales WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_lines_insert_guard BEFORE INSERT ON sale_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_lines_update_guard BEFORE UPDATE ON sale_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_lines_delete_guard BEFORE DELETE ON sale_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_shipments_insert_guard BEFORE INSERT ON sale_shipments WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_shipments_update_guard BEFORE UPDATE ON sale_shipments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_shipments_delete_guard BEFORE DELETE ON sale_shipments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_results_insert_guard BEFORE INSERT ON sale_results WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_results_update_guard BEFORE UPDATE ON sale_results WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_results_delete_guard BEFORE DELETE ON sale_results WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_invoices_insert_guard BEFORE INSERT ON sales_invoices WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_invoices_update_guard BEFORE UPDATE ON sales_invoices WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_invoices_delete_guard BEFORE DELETE ON sales_invoices WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_invoice_lines_insert_guard BEFORE INSERT ON sales_invoice_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_invoice_lines_update_guard BEFORE UPDATE ON sales_invoice_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_invoice_lines_delete_guard BEFORE DELETE ON sales_invoice_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_sheets_insert_guard BEFORE INSERT ON work_sheets WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_sheets_update_guard BEFORE UPDATE ON work_sheets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_sheets_delete_guard BEFORE DELETE ON work_sheets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_lines_insert_guard BEFORE INSERT ON work_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_lines_update_guard BEFORE UPDATE ON work_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_lines_delete_guard BEFORE DELETE ON work_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charges_insert_guard BEFORE INSERT ON charges WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charges_update_guard BEFORE UPDATE ON charges WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charges_delete_guard BEFORE DELETE ON charges WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charge_dues_insert_guard BEFORE INSERT ON charge_dues WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charge_dues_update_guard BEFORE UPDATE ON charge_dues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charge_dues_delete_guard BEFORE DELETE ON charge_dues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payments_insert_guard BEFORE INSERT ON payments WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payments_update_guard BEFORE UPDATE ON payments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payments_delete_guard BEFORE DELETE ON payments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payment_lines_insert_guard BEFORE INSERT ON payment_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payment_lines_update_guard BEFORE UPDATE ON payment_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payment_lines_delete_guard BEFORE DELETE ON payment_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER cash_tenders_insert_guard BEFORE INSERT ON cash_tenders WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER cash_tenders_update_guard BEFORE UPDATE ON cash_tenders WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER cash_tenders_delete_guard BEFORE DELETE ON cash_tenders WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER transfers_insert_guard BEFORE INSERT ON transfers WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER transfers_update_guard BEFORE UPDATE ON transfers WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER transfers_delete_guard BEFORE DELETE ON transfers WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statements_insert_guard BEFORE INSERT ON statements WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statements_update_guard BEFORE UPDATE ON statements WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statements_delete_guard BEFORE DELETE ON statements WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER entries_update_guard BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER entries_delete_guard BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER postings_update_guard BEFORE UPDATE ON postings BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER postings_delete_guard BEFORE DELETE ON postings BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_moves_update_guard BEFORE UPDATE ON stock_moves BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_moves_delete_guard BEFORE DELETE ON stock_moves BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER audit_log_update_guard BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER audit_log_delete_guard BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statement_prints_update_guard BEFORE UPDATE ON statement_prints BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statement_prints_delete_guard BEFORE DELETE ON statement_prints BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER document_prints_update_guard BEFORE UPDATE ON document_prints BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER document_prints_delete_guard BEFORE DELETE ON document_prints BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
COMMIT;
