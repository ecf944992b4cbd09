// Sign-ins with the hashes of their own refresh tokens; administrators are found by role.
DROP CONSTRAINT refresh_token_hash IF EXISTS;
DROP INDEX refresh_token_family IF EXISTS;
CREATE CONSTRAINT sign_in_id IF NOT EXISTS FOR (n:SignIn) REQUIRE n.id IS UNIQUE;
CREATE INDEX user_platform_role IF NOT EXISTS FOR (n:User) ON (n.platformRole);
CREATE CONSTRAINT administrator_lock IF NOT EXISTS FOR (n:AdministratorLock) REQUIRE n.id IS UNIQUE;
